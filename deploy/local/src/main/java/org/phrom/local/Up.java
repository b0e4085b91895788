package org.phrom.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@code deploy/local/up}: starts the platform, plays the examples in, says where everything is, and waits. */
final class Up {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Options options;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private @Nullable Platform platform;
    private @Nullable Run run;

    private Up(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            new Up(Options.of(List.of(arguments))).run();
        } catch (RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    private void run() {
        var began = System.nanoTime();
        run = Run.take(options.data(), options.ports());
        options.ports().requireFree();
        endWithParent();
        if (options.fresh()) {
            forget();
        }
        Logs.toFile(options.data().resolve("logs/kafka.log"));
        OUT.println("Starting PostgreSQL, Kafka and three services ...");
        var started = Platform.prepare(options);
        platform = started;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try {
            started.start();
        } catch (RuntimeException cause) {
            if (stopping.get()) {
                return;
            }
            throw cause;
        }
        OUT.printf("Ready after %.1f s.%n", (System.nanoTime() - began) / 1e9);
        try {
            started.attend(new Telling(run));
            play(started, run);
            started.end().join();
        } catch (RuntimeException cause) {
            if (!stopping.get()) {
                throw cause;
            }
        }
    }

    private void play(Platform started, Run current) {
        if (options.examples()) {
            new Examples(started, options.home().resolve("deploy/local/examples"), OUT).load();
        }
        if (started.services().lackClassArchives()) {
            OUT.println("Keeping the loaded classes: the next start is faster ...");
            started.services().makeClassArchives();
        }
        var text = new Welcome(started, options).text();
        OUT.println(text);
        current.ready(text);
    }

    /** Says on the terminal, or in the launcher's log, what happens to services, and keeps what is wrong for others. */
    private record Telling(Run run) implements Attendant.Listener {
        @Override
        public void says(String line) {
            OUT.println(line);
        }

        @Override
        public void trouble(String service, String what) {
            run.trouble(service, what);
        }
    }

    private void stop() {
        stopping.set(true);
        if (run != null) {
            run.trouble("launcher", "it is being stopped");
        }
        OUT.println();
        OUT.println("Stopping ...");
        if (platform != null) {
            platform.close();
        }
        if (run != null) {
            run.close();
        }
        OUT.println("Stopped.");
    }

    private static void endWithParent() {
        var parent = Long.getLong("phrom.parent");
        if (parent != null) {
            ProcessHandle.of(parent).ifPresent(script -> script.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void forget() {
        for (var part : List.of("postgres", "kafka", "secrets", "logs")) {
            delete(options.data().resolve(part));
        }
    }

    /** A directory that vanishes with this JVM, also when somebody interrupts it: databases, keys and passwords stand there. */
    static Path temporary(String prefix) throws IOException {
        var directory = Files.createTempDirectory(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        return directory;
    }

    static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException cause) {
            throw new Fault(directory + " can not be deleted: " + cause.getMessage());
        }
    }
}
