package org.phrom.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A platform on free ports that vanishes with its data when what it was started for is done, however that ends. */
final class OwnPlatform implements AutoCloseable {
    private final Platform platform;
    private final Path data;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OwnPlatform(Platform platform, Path data) {
        this.platform = platform;
        this.data = data;
    }

    static OwnPlatform start(PrintStream out) {
        return start(out, 1);
    }

    /** With so many replicas of each service. */
    static OwnPlatform start(PrintStream out, int replicas) {
        var home = Options.givenHome();
        try {
            var data = Files.createTempDirectory(Files.createDirectories(home.resolve("deploy/local/target")), "own");
            Logs.toFile(data.resolve("logs/kafka.log"));
            out.println("Starting a platform of its own under " + data + " ...");
            var own = new OwnPlatform(
                    Platform.prepare(new Options(home, data, Ports.free(), false, false, replicas)), data);
            Runtime.getRuntime().addShutdownHook(new Thread(own::close));
            own.platform.start();
            return own;
        } catch (IOException cause) {
            throw new Fault(home + " can not be written: " + cause.getMessage());
        }
    }

    Platform platform() {
        return platform;
    }

    Path examples() {
        return Options.givenHome().resolve("deploy/local/examples");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            platform.close();
            Up.delete(data);
        }
    }
}
