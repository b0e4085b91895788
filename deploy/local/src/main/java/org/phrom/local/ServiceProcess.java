package org.phrom.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service in its own JVM: started, waited for, stopped, or killed as a fault would. */
final class ServiceProcess {

    /** What it takes to run a service: its name, its packaged application, its port, its configuration, its log. */
    record Spec(String name, Path application, int port, Map<String, String> environment, Path log) {}

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private volatile Spec spec;
    private final Watchdog watchdog;
    private volatile ClassArchive classes;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Launcher launcher;
    private volatile @Nullable Process process;
    private volatile boolean wanted;
    private volatile long startedNanos;
    private volatile long logged;
    private volatile Duration startUp = Duration.ZERO;

    ServiceProcess(Spec spec, Watchdog watchdog) {
        this.spec = spec;
        this.watchdog = watchdog;
        this.classes = ClassArchive.of(spec.application());
        this.launcher = service -> Jvm.command(service.name(), classes.option(), service.application());
    }

    /** Has it run by something else from its next start on. */
    void launchBy(Launcher other) {
        launcher = other;
    }

    /** Another replica of the service, not started yet; its number is part of its name and of its log's. */
    ServiceProcess replica(int number, int port, int management) {
        var environment = new HashMap<>(spec.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        var log = spec.log().resolveSibling(spec.log().getFileName().toString().replace(".log", "-" + number + ".log"));
        var name = spec.name() + "-" + number;
        return new ServiceProcess(new Spec(name, spec.application(), port, environment, log), watchdog);
    }

    /** Has it run another build from its next start on. */
    void changeTo(Path build) {
        spec = new Spec(spec.name(), build, spec.port(), spec.environment(), spec.log());
        classes = ClassArchive.of(build);
    }

    int port() {
        return spec.port();
    }

    String name() {
        return spec.name();
    }

    String url() {
        return "http://127.0.0.1:" + spec.port();
    }

    Path log() {
        return spec.log();
    }

    /** From the start of the JVM to the first answer that it is ready. */
    Duration startUp() {
        return startUp;
    }

    synchronized void start() {
        wanted = true;
        startAgain();
    }

    /** Starts a service that ended by itself, unless somebody else did so already; false when it is not wanted any more. */
    synchronized boolean startAgain() {
        if (!wanted) {
            return false;
        }
        var running = process;
        if (running != null && running.isAlive()) {
            return true;
        }
        var builder = builder();
        startedNanos = System.nanoTime();
        logged = spec.log().toFile().length();
        try {
            var started = builder.start();
            process = started;
            watchdog.watch(started.pid());
            var unused = started.onExit().thenAccept(ended -> watchdog.forget(ended.pid()));
            return true;
        } catch (IOException cause) {
            throw new Fault(spec.name() + " does not start: " + cause.getMessage());
        }
    }

    private ProcessBuilder builder() {
        if (Files.notExists(spec.application())) {
            throw new Fault(spec.name() + " is not built: run mvn verify, or deploy/local/up builds it.");
        }
        var builder = new ProcessBuilder(Watchdog.ownSession(launcher.command(spec)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        // the allocator of glibc keeps what it freed for each thread apart, some 20 MB a service
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /** Waits until it is ready, be it after its start or after it was held up: the patience begins with the wait. */
    void awaitReady() {
        var sinceNanos = System.nanoTime();
        while (!readyNow()) {
            var ending = ending();
            if (ending != null) {
                throw new Fault(spec.name() + " ended while starting, by " + ending.why() + ": see " + spec.log());
            }
            if (!wanted) {
                throw new Fault("Stopped while starting.");
            }
            if (System.nanoTime() - sinceNanos > PATIENCE.toNanos()) {
                throw new Fault(spec.name() + " is not ready after " + PATIENCE.toSeconds() + " s: see " + spec.log());
            }
            Pause.milliseconds(100);
        }
        startUp = Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    boolean readyNow() {
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

    /** How it ended though it is wanted; null while it runs, and after an end that was asked for. */
    synchronized @Nullable Ending ending() {
        var running = process;
        if (running == null || running.isAlive() || !wanted) {
            return null;
        }
        return Ending.of(running.exitValue(), Duration.ofNanos(System.nanoTime() - startedNanos), spec.log(), logged);
    }

    boolean wanted() {
        return wanted;
    }

    /** Asks the service to end; {@link #awaitEnd} waits for it. */
    synchronized void terminate() {
        wanted = false;
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
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a process that is there and does not get ready; it counts as one that ended by itself. */
    void endUnready() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Ends the service at once, as kill -9 does; it is not started again. */
    synchronized void kill() {
        wanted = false;
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** The sum of a metric over all its labels. */
    double metric(String name) {
        return new Api(url(), null)
                .get("/q/metrics", "text/plain")
                .orFail("metrics")
                .body()
                .asText()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    ClassArchive classes() {
        return classes;
    }

    long pid() {
        var running = process;
        return running == null ? 0 : running.pid();
    }

    Vitals vitals() {
        return Vitals.of(pid());
    }
}
