package org.phrom.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service in its own JVM: started, waited for, stopped, or killed as a fault would. */
final class ServiceProcess {

    /** What it takes to run a service: its name, its packaged application, its port, its configuration, its log. */
    record Spec(String name, Path application, int port, Map<String, String> environment, Path log) {}

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Spec spec;
    private final Watchdog watchdog;
    private final ClassArchive classes;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile @Nullable Process process;
    private volatile long startedNanos;
    private volatile Duration startUp = Duration.ZERO;

    ServiceProcess(Spec spec, Watchdog watchdog) {
        this.spec = spec;
        this.watchdog = watchdog;
        this.classes = ClassArchive.of(spec.application());
    }

    String name() {
        return spec.name();
    }

    String url() {
        return "http://127.0.0.1:" + spec.port();
    }

    /** From the start of the JVM to the first answer that it is ready. */
    Duration startUp() {
        return startUp;
    }

    synchronized void start() {
        if (Files.notExists(spec.application())) {
            throw new Fault(spec.name() + " is not built: run mvn verify, or deploy/local/up builds it.");
        }
        var builder = new ProcessBuilder(Watchdog.ownSession(command()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        startedNanos = System.nanoTime();
        try {
            var started = builder.start();
            process = started;
            watchdog.watch(started.pid());
            var unused = started.onExit().thenAccept(ended -> watchdog.forget(ended.pid()));
        } catch (IOException cause) {
            throw new Fault(spec.name() + " does not start: " + cause.getMessage());
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                classes.option(),
                "-Xms32m",
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-jar",
                spec.application().toString());
    }

    void awaitReady() {
        while (!ready()) {
            var running = process;
            if (running == null || !running.isAlive()) {
                throw new Fault(spec.name() + " stopped while starting: see " + spec.log());
            }
            if (System.nanoTime() - startedNanos > PATIENCE.toNanos()) {
                throw new Fault(spec.name() + " is not ready after " + PATIENCE.toSeconds() + " s: see " + spec.log());
            }
            Pause.milliseconds(100);
        }
        startUp = Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private boolean ready() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted");
        }
    }

    /** Asks the service to end; {@link #awaitEnd} waits for it. */
    void terminate() {
        var running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** Waits until the service has ended, and ends it hard when it takes too long. */
    void awaitEnd() {
        var running = process;
        try {
            if (running == null) {
                return;
            }
            if (running.waitFor(30, TimeUnit.SECONDS)) {
                classes.keep();
            } else {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the service at once, as kill -9 does. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Resident memory in MiB, or -1 where the system does not tell. */
    long residentMegabytes() {
        var running = process;
        try (var lines = Files.lines(Path.of("/proc/" + (running == null ? 0 : running.pid()) + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }
}
