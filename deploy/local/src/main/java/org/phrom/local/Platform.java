package org.phrom.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.testing.LocalIssuer;
import org.phrom.kit.testing.LocalKafka;
import org.phrom.kit.testing.LocalPostgres;
import org.phrom.kit.testing.TopicList;

/** Everything Phrom needs on one machine: PostgreSQL, Kafka, the token issuer and the three services. */
final class Platform implements AutoCloseable {
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "max_connections", "200",
            "shared_buffers", "64MB",
            "max_wal_size", "512MB",
            "timezone", "UTC");

    private final Options options;
    private final Map<String, String> postgresSettings;
    private final Secrets secrets;
    private final Watchdog watchdog;
    private final LocalIssuer issuer;
    private final Services services;
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private @Nullable LoadBalancer balancer;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean closed;

    private Platform(Options options, Map<String, String> postgresSettings) {
        this.options = options;
        this.postgresSettings = new HashMap<>(DURABLE);
        this.postgresSettings.putAll(postgresSettings);
        this.secrets = new Secrets(options.data().resolve("secrets"));
        this.watchdog = Watchdog.start(options.home());
        this.issuer = LocalIssuer.start(
                LocalIssuer.keyOf(secrets.key()), options.ports().issuer());
        this.services = Services.of(options, secrets, issuer.url(), watchdog);
    }

    /** A platform of which nothing runs yet. */
    static Platform prepare(Options options) {
        return prepare(options, Map.of());
    }

    private static Platform prepare(Options options, Map<String, String> postgresSettings) {
        options.ports().requireFree();
        makeDirectories(options.data());
        return new Platform(options, postgresSettings);
    }

    /** Starts everything and returns when every service is ready. */
    static Platform start(Options options) {
        return start(options, Map.of());
    }

    /** The same with more settings of the database server. */
    static Platform start(Options options, Map<String, String> postgresSettings) {
        var platform = prepare(options, postgresSettings);
        platform.start();
        return platform;
    }

    /** Starts everything and returns when every service is ready; what runs already is ended when something does not. */
    void start() {
        try {
            startServers();
            services.start();
            if (options.replicas() > 1) {
                var front = new LoadBalancer();
                balancer = front;
                Steps.SERVICES.forEach(name -> front.open(options.ports().of(name), services.replicas(name)));
            }
        } catch (RuntimeException cause) {
            close();
            throw cause;
        }
    }

    private static void makeDirectories(Path data) {
        try {
            Files.createDirectories(data.resolve("logs"));
            new Secrets(data.resolve("secrets")).makeDirectory();
        } catch (IOException cause) {
            throw new Fault(data + " can not be written: " + cause.getMessage());
        }
    }

    private void startServers() {
        var broker = CompletableFuture.supplyAsync(this::startedKafka);
        try {
            startDatabase();
        } finally {
            // also where the database fails, or nobody would end it
            kafka = broker.join();
        }
    }

    private void startDatabase() {
        watchdog.watch(options.data().resolve("postgres/postmaster.pid"));
        var database = LocalPostgres.start(
                options.data().resolve("postgres"), options.ports().postgres(), postgresSettings, postgresLog());
        postgres = database;
        watchdog.watch(database.pid());
        awaitRecovered();
        Steps.SERVICES.forEach(name -> database.create(name, name, secrets.password(name)));
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
            throw new Fault("PostgreSQL does not come back: " + cause.getMessage() + "; see " + postgresLog());
        }
    }

    private LocalKafka startedKafka() {
        var broker = LocalKafka.start(
                options.data().resolve("kafka"), options.ports().kafka());
        TopicList.createOn(broker.bootstrapServers());
        return broker;
    }

    private File postgresLog() {
        return options.data().resolve("logs/postgres.log").toFile();
    }

    /** Where a service is asked, be it one process or the load balancer in front of several. */
    String url(String service) {
        return "http://127.0.0.1:" + options.ports().of(service);
    }

    /** The only process of a service, or its first replica. */
    ServiceProcess service(String name) {
        return services.get(name);
    }

    Services services() {
        return services;
    }

    LocalKafka kafka() {
        var started = kafka;
        if (started == null) {
            throw new IllegalStateException("Kafka is not started");
        }
        return started;
    }

    /** The first process of PostgreSQL; all others are its children. */
    long postgresPid() {
        var started = postgres;
        if (started == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return started.pid();
    }

    /** The server ends at once and writes nothing more, as when its machine fails. */
    void killPostgres() {
        var server = ProcessHandle.of(postgresPid());
        signal("QUIT", postgresPid());
        server.ifPresent(process -> process.onExit().join());
    }

    /** Sends a signal to a process of this platform. */
    static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException cause) {
            throw new Fault("kill is not there: " + cause.getMessage());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted");
        }
    }

    /** A connection string with the user and password of a service's database. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + database + "?user=" + database
                + "&password=" + secrets.password(database);
    }

    /** A connection string of the server's own user, who may do everything. */
    String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/postgres?user=postgres";
    }

    String token(String role, List<String> organisations, Duration lifetime) {
        return issuer.mint("local-" + role, List.of(role), organisations, lifetime);
    }

    /** Has services that end by themselves started again; {@link #end} tells when that is no use. */
    void attend(Attendant.Listener listener) {
        services.attend(listener, end);
        var database = postgres;
        if (database != null) {
            ProcessHandle.of(database.pid())
                    .ifPresent(process -> process.onExit().thenRun(this::databaseEnded));
        }
    }

    private void databaseEnded() {
        if (!closed) {
            end.completeExceptionally(new Fault("PostgreSQL ended by itself: Phrom stops. See " + postgresLog()));
        }
    }

    /** Fails when the platform can not go on by itself. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** Ends services first, then what they stand on. */
    @Override
    public void close() {
        closed = true;
        var checkpoint = CompletableFuture.runAsync(this::checkpoint);
        services.end();
        if (balancer != null) {
            balancer.close();
        }
        checkpoint.join();
        var broker = CompletableFuture.runAsync(() -> {
            if (kafka != null) {
                kafka.close();
            }
        });
        if (postgres != null) {
            postgres.close();
        }
        broker.join();
        issuer.close();
        watchdog.close();
    }

    /** Has the database write what it still holds while services end: its own end is a short one then. */
    private void checkpoint() {
        if (postgres == null) {
            return;
        }
        try (var admin = DriverManager.getConnection(adminUrl());
                var sql = admin.createStatement()) {
            sql.execute("checkpoint");
        } catch (SQLException endsSlower) {
            // its end does the same
        }
    }
}
