package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.testing.NotRun;

/**
 * The images of the three services, built on a base made from Debian's packages (or on the one that {@code
 * -Dphrom.images.base} names), unpacked, and run by runc against a database and a broker of this machine.
 */
final class RunImages implements AutoCloseable {
    static final List<String> SERVICES = List.of("survey", "scoring", "reporting");

    private static final Path HOME = Options.givenHome();
    private static final Path IMAGES = HOME.resolve("deploy/images");
    private static final String DEBIAN = "localhost/phrom-debian-jre:bookworm";
    private static final String WHAT = "the images of the services, built, and run until they played a round";

    private final Map<String, Contained> containers = new LinkedHashMap<>();
    private final Path data;
    private final Platform platform;
    private final String said;

    private RunImages(Path data) throws IOException {
        this.data = data;
        Logs.toFile(data.resolve("kafka.log"));
        this.said = Command.output(
                IMAGES.resolve("build").toString(),
                "--base",
                base(),
                "--version",
                "check",
                "--output",
                data.toString());
        this.platform = Platform.prepare(new Options(HOME, data, Ports.free(), false, false, 1));
    }

    /** Builds and unpacks them; the platform is not started yet. */
    static RunImages build() throws IOException {
        var missing = Command.missing("buildah", "runc", "mmdebstrap");
        if (!missing.isEmpty()) {
            NotRun.because(WHAT, "there is no " + String.join(", ", missing));
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            NotRun.because(WHAT, "only root may unpack and run them");
        }
        var images = new RunImages(Files.createTempDirectory("phrom-images"));
        try {
            SERVICES.forEach(images::unpack);
            return images;
        } catch (RuntimeException | AssertionError failed) {
            images.close();
            throw failed;
        }
    }

    private void unpack(String service) {
        var container = Contained.unpack(archive(service), service, data);
        containers.put(service, container);
        platform.service(service).launchBy(container::command);
    }

    private static String base() {
        var given = System.getProperty("phrom.images.base");
        if (given != null) {
            return given;
        }
        if (Command.run("buildah", "inspect", "--type", "image", DEBIAN).status() != 0) {
            var made = Command.run(IMAGES.resolve("debian-base").toString(), DEBIAN);
            if (made.status() != 0) {
                NotRun.because(WHAT, "debian-base made no base: " + made.output());
            }
        }
        return DEBIAN;
    }

    Platform platform() {
        return platform;
    }

    Contained container(String service) {
        return containers.get(service);
    }

    /** The image as it was written, before it was unpacked. */
    Path archive(String service) {
        return data.resolve("phrom-" + service + "-service-check.tar");
    }

    /** What the build printed. */
    String said() {
        return said;
    }

    /** Ends what runs, keeps the logs, and removes all else. */
    @Override
    public void close() throws IOException {
        platform.close();
        containers.values().forEach(Contained::close);
        for (var service : SERVICES) {
            var log = data.resolve("logs/" + service + ".log");
            if (Files.exists(log)) {
                Files.copy(log, IMAGES.resolve("target/" + service + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Up.delete(data);
    }
}
