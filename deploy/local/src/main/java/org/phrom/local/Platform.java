package org.phrom.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
    private final Secrets secrets;
    private final Watchdog watchdog;
    private final LocalIssuer issuer;
    private final Map<String, ServiceProcess> services = new HashMap<>();
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private volatile boolean closed;

    private Platform(Options options) {
        this.options = options;
        this.secrets = new Secrets(options.data().resolve("secrets"));
        this.watchdog = Watchdog.start(options.home());
        this.issuer = LocalIssuer.start(
                LocalIssuer.keyOf(secrets.key()), options.ports().issuer());
    }

    /** A platform of which nothing runs yet. */
    static Platform prepare(Options options) {
        options.ports().requireFree();
        makeDirectories(options.data());
        return new Platform(options);
    }

    /** Starts everything and returns when every service is ready. */
    static Platform start(Options options) {
        var platform = prepare(options);
        platform.start();
        return platform;
    }

    /** Starts everything and returns when every service is ready; what runs already is ended when something does not. */
    void start() {
        try {
            startServers();
            startServices();
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
        watchdog.watch(options.data().resolve("postgres/postmaster.pid"));
        var database = LocalPostgres.start(
                options.data().resolve("postgres"), options.ports().postgres(), DURABLE, postgresLog());
        postgres = database;
        watchdog.watch(database.pid());
        Stream.of("survey", "scoring", "reporting")
                .forEach(name -> database.create(name, name, secrets.password(name)));
        kafka = broker.join();
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

    private void startServices() {
        add("survey", options.ports().survey());
        add("scoring", options.ports().scoring());
        add("reporting", options.ports().reporting());
        if (closed) {
            throw new Fault("Stopped while starting.");
        }
        services.values().forEach(ServiceProcess::start);
        services.values().forEach(ServiceProcess::awaitReady);
    }

    private void add(String name, int port) {
        var application = options.home().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        var environment = Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.password(name),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + options.ports().kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                issuer.url(),
                "QUARKUS_SHUTDOWN_DELAY",
                "0s");
        var log = options.data().resolve("logs/" + name + ".log");
        services.put(
                name,
                new ServiceProcess(
                        new ServiceProcess.Spec(name + "-service", application, port, environment, log), watchdog));
    }

    ServiceProcess service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    LocalKafka kafka() {
        var started = kafka;
        if (started == null) {
            throw new IllegalStateException("Kafka is not started");
        }
        return started;
    }

    /** A connection string with the user and password of a service's database. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + database + "?user=" + database
                + "&password=" + secrets.password(database);
    }

    String token(String role, List<String> organisations, Duration lifetime) {
        return issuer.mint("local-" + role, List.of(role), organisations, lifetime);
    }

    /** Ends services first, then what they stand on. */
    @Override
    public void close() {
        closed = true;
        services.values().forEach(ServiceProcess::terminate);
        services.values().forEach(ServiceProcess::awaitEnd);
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        issuer.close();
        watchdog.close();
    }
}
