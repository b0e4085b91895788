package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The platform that the journeys and the fuzzer share: started at first need, ended with the JVM. */
final class SharedPlatform {
    static final Path EXAMPLES = Options.givenHome().resolve("deploy/local/examples");

    private static @Nullable Platform platform;

    private SharedPlatform() {}

    static synchronized Platform get() {
        var started = platform;
        if (started == null) {
            started = start();
            platform = started;
        }
        return started;
    }

    private static Platform start() {
        try {
            var directory = Files.createTempDirectory("phrom-journeys");
            Logs.toFile(directory.resolve("kafka.log"));
            var started = Platform.start(new Options(Options.givenHome(), directory, Ports.free(), false, true, 1));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                Up.delete(directory);
            }));
            assertNoWarning(directory.resolve("logs"));
            var examples = new Examples(started, EXAMPLES, System.out);
            examples.organisations();
            examples.framework();
            return started;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void assertNoWarning(Path logs) throws IOException {
        for (var service : Steps.SERVICES) {
            assertThat(Files.readAllLines(logs.resolve(service + ".log")))
                    .as("what " + service + " says when it starts")
                    .noneMatch(line -> line.contains("\"level\":\"WARN\"") || line.contains("\"level\":\"ERROR\""));
        }
    }
}
