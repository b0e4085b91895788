package org.phrom.local;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.testing.LocalPostgres;

/** The platform's PostgreSQL, with a database and a user of its own for each service. */
final class Databases implements AutoCloseable {
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "max_connections", "200",
            "shared_buffers", "64MB",
            "max_wal_size", "512MB",
            "timezone", "UTC");

    private final Options options;
    private final Map<String, String> settings;
    private final Secrets secrets;
    private final Watchdog watchdog;
    private @Nullable LocalPostgres server;

    /** Of which nothing runs yet; {@code settings} replace the usual ones of the same name. */
    Databases(Options options, Map<String, String> settings, Secrets secrets, Watchdog watchdog) {
        this.options = options;
        this.settings = new HashMap<>(DURABLE);
        this.settings.putAll(settings);
        this.secrets = secrets;
        this.watchdog = watchdog;
    }

    /** Returns when services may write. */
    void start() {
        var directory = options.data().resolve("postgres");
        watchdog.watch(directory.resolve("postmaster.pid"));
        var started = LocalPostgres.start(directory, options.ports().postgres(), settings, log().toFile());
        server = started;
        watchdog.watch(started.pid());
        awaitRecovered();
        Steps.SERVICES.forEach(name -> started.create(name, name, secrets.password(name)));
    }

    /** A server that is made again out of a backup can be read before it can be written. */
    private void awaitRecovered() {
        try (var admin = DriverManager.getConnection(adminUrl());
                var sql = admin.createStatement()) {
            var recovering = true;
            while (recovering) {
                try (var row = sql.executeQuery("select pg_is_in_recovery()")) {
                    row.next();
                    recovering = row.getBoolean(1);
                }
                if (recovering) {
                    Pause.milliseconds(100);
                }
            }
        } catch (SQLException cause) {
            throw new Fault("PostgreSQL does not come back: " + cause.getMessage() + "; see " + log());
        }
    }

    /** The first process of the server; all others are its children. */
    long pid() {
        var started = server;
        if (started == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return started.pid();
    }

    /** Ends at once and writes nothing more, as when its machine fails. */
    void kill() {
        var process = ProcessHandle.of(pid());
        Platform.signal("QUIT", pid());
        process.ifPresent(running -> running.onExit().join());
    }

    /** Runs something when the server has ended, for whatever reason. */
    void onEnd(Runnable then) {
        if (server != null) {
            ProcessHandle.of(pid()).ifPresent(process -> process.onExit().thenRun(then));
        }
    }

    Path log() {
        return options.data().resolve("logs/postgres.log");
    }

    /** A connection string with the user and password of a service's database. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + database + "?user=" + database
                + "&password=" + secrets.password(database);
    }

    /** A connection string of the server's own user, who may do everything. */
    String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/postgres?user=postgres";
    }

    /** Writes what is still held in memory: done while services end, it makes the server's own end a short one. */
    void checkpoint() {
        if (server == null) {
            return;
        }
        try (var admin = DriverManager.getConnection(adminUrl());
                var sql = admin.createStatement()) {
            sql.execute("checkpoint");
        } catch (SQLException endsSlower) {
            // its end does the same
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
