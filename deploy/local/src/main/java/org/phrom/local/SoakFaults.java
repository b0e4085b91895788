package org.phrom.local;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Breaks one thing after another: services by kill -9, Kafka by a stop, connections to the database by their end. */
final class SoakFaults {
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(10);

    private final Platform platform;
    private final PrintStream out;
    private final List<Runnable> faults;
    private int kills;
    private int stops;
    private int cuts;
    private int restarts;

    SoakFaults(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.faults = Stream.concat(
                        platform.services().several() ? Stream.<Runnable>of(this::restart) : Stream.of(),
                        Stream.of(
                                () -> kill("scoring"),
                                this::stopKafka,
                                () -> kill("survey"),
                                this::cutDatabase,
                                () -> kill("reporting")))
                .toList();
    }

    private void restart() {
        out.println("  fault: all services are restarted, one replica after another");
        Steps.SERVICES.forEach(name -> platform.services().restart(name));
        restarts++;
    }

    /** So many faults, evenly spread until the time is over. */
    void work(long end, int count) {
        long begin = System.nanoTime();
        for (int fault = 0; fault < count; fault++) {
            long due = begin
                    + (end - begin) / count * fault
                    + Duration.ofSeconds(5).toNanos();
            Pause.milliseconds(
                    Math.max(0, Duration.ofNanos(due - System.nanoTime()).toMillis()));
            faults.get(fault % faults.size()).run();
        }
    }

    private void kill(String name) {
        out.println("  fault: kill -9 of " + name + "-service");
        ProcessHandle.of(platform.service(name).pid()).ifPresent(ProcessHandle::destroyForcibly);
        kills++;
    }

    private void stopKafka() {
        out.println("  fault: Kafka is stopped for " + WITHOUT_KAFKA.toSeconds() + " s");
        platform.kafka().stop();
        Pause.milliseconds(WITHOUT_KAFKA.toMillis());
        platform.kafka().start();
        stops++;
    }

    private void cutDatabase() {
        out.println("  fault: all connections to the database are ended");
        try (var admin = DriverManager.getConnection(platform.databases().adminUrl());
                var sql = admin.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename in ('survey', 'scoring', 'reporting')");
        } catch (SQLException cause) {
            throw new Fault("The connections can not be ended: " + cause.getMessage());
        }
        cuts++;
    }

    int kills() {
        return kills;
    }

    @Override
    public String toString() {
        return kills + " kill -9, " + stops + " stops of Kafka, " + cuts + " cuts of all database connections"
                + (restarts == 0 ? "" : ", " + restarts + " rolling restarts");
    }
}
