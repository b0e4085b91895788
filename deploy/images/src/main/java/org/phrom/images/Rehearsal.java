package org.phrom.images;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Starts a service once while its image is built, without database, broker and issuer, asks it a few things, and has its
 * JVM keep the classes that it loaded (an archive for class data sharing): loading them is most of a start.
 */
final class Rehearsal {
    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final List<String> PATHS =
            List.of("/q/health/ready", "/q/metrics", "/q/openapi", "/v1/rounds", "/v1/rounds/none/ranking", "/v1/none");

    /** Nothing is there at port 1, and ports are such as are free: a build may share its network with others. */
    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
            Map.entry("QUARKUS_HTTP_PORT", "0"),
            Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
            Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
            Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
            Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none"),
            Map.entry("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "1S"),
            Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
            Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1"),
            Map.entry("QUARKUS_SHUTDOWN_DELAY", "0S"),
            Map.entry("QUARKUS_SHUTDOWN_TIMEOUT", "1S"));

    private Rehearsal() {}

    /** Takes the directory of the service; the exit status is not 0 when anything is missing at the end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var directory = Path.of(arguments[0]);
        unpackCompression(directory);
        var archive = directory.resolve("classes.jsa");
        var process = start(directory, archive);
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            addressesOf(said).forEach(address -> PATHS.forEach(path -> Health.ready(address + path)));
            // unlike process.destroy() this leaves open what it still says
            process.toHandle().destroy();
            said.lines().forEach(line -> {});
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || Files.notExists(archive)) {
            process.destroyForcibly();
            throw new IOException("The JVM of the base image has kept no classes: has it an archive of its own classes"
                    + " (lib/server/classes.jsa, made by java -Xshare:dump)?");
        }
        System.out.println("classes kept: " + Files.size(archive) / 1_000_000 + " MB");
    }

    /**
     * Puts the machine code by which events are compressed where it can be run from: by itself it goes to {@code /tmp},
     * which engines and operators mount so that nothing there is run.
     */
    private static void unpackCompression(Path directory) throws IOException {
        var folder = "linux/" + System.getProperty("os.arch") + "/";
        try (var jars = Files.newDirectoryStream(directory.resolve("lib/main"), "com.github.luben.zstd-jni-*.jar")) {
            for (var jar : jars) {
                try (var file = FileSystems.newFileSystem(jar);
                        var libraries = Files.newDirectoryStream(file.getPath(folder), "*.so")) {
                    for (var library : libraries) {
                        Files.copy(library, directory.resolve("zstd.so"));
                    }
                }
            }
        }
    }

    private static Process start(Path directory, Path archive) throws IOException {
        // more heap than 32 GB has other references, and the archive would not fit a smaller one
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-DZstdNativePath=" + directory.resolve("zstd.so"),
                        "-jar",
                        directory.resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true);
        builder.environment().putAll(ALONE);
        return builder.start();
    }

    /** Where it listens, once it says so. */
    private static List<String> addressesOf(BufferedReader said) throws IOException {
        var seen = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("Listening on:")) {
                return ADDRESS.matcher(line).results().map(MatchResult::group).toList();
            }
            seen.append(line).append('\n');
        }
        System.err.println(seen);
        throw new IOException("The service does not start.");
    }
}
