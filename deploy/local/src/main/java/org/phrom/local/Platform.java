package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.testing.LocalIssuer;
import org.phrom.kit.testing.LocalKafka;
import org.phrom.kit.testing.TopicList;

/** Everything Phrom needs on one machine: PostgreSQL, Kafka, the token issuer and the three services. */
final class Platform implements AutoCloseable {
    private final Options options;
    private final Watchdog watchdog;
    private final LocalIssuer issuer;
    private final Services services;
    private final Databases databases;
    private @Nullable LocalKafka kafka;
    private @Nullable LoadBalancer balancer;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean closed;

    private Platform(Options options, Map<String, String> postgresSettings) {
        this.options = options;
        var secrets = new Secrets(options.data().resolve("secrets"));
        this.watchdog = Watchdog.start(options.home());
        this.issuer = LocalIssuer.start(
                LocalIssuer.keyOf(secrets.key()), options.ports().issuer());
        this.databases = new Databases(options, postgresSettings, secrets, watchdog);
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
            databases.start();
        } finally {
            // also where the database fails, or nobody would end it
            kafka = broker.join();
        }
    }

    private LocalKafka startedKafka() {
        var broker = LocalKafka.start(
                options.data().resolve("kafka"), options.ports().kafka());
        TopicList.createOn(broker.bootstrapServers());
        return broker;
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

    Databases databases() {
        return databases;
    }

    LocalKafka kafka() {
        var started = kafka;
        if (started == null) {
            throw new IllegalStateException("Kafka is not started");
        }
        return started;
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

    String token(String role, List<String> organisations, Duration lifetime) {
        return token("local-" + role, role, organisations, lifetime);
    }

    /** A token of somebody else in that role. */
    String token(String subject, String role, List<String> organisations, Duration lifetime) {
        return issuer.mint(subject, List.of(role), organisations, lifetime);
    }

    /** Has services that end by themselves started again; {@link #end} tells when that is no use. */
    void attend(Attendant.Listener listener) {
        services.attend(listener, end);
        databases.onEnd(this::databaseEnded);
    }

    private void databaseEnded() {
        if (!closed) {
            end.completeExceptionally(new Fault("PostgreSQL ended by itself: Phrom stops. See " + databases.log()));
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
        var checkpoint = CompletableFuture.runAsync(databases::checkpoint);
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
        databases.close();
        broker.join();
        issuer.close();
        watchdog.close();
    }
}
