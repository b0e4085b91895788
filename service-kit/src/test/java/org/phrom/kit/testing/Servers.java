package org.phrom.kit.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers of this JVM, started once; reached through {@link Infrastructure} from whatever class loader. */
public final class Servers {
    private static final String BOOTSTRAP = "kafka.bootstrap.servers";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String AUTH_URL = "quarkus.oidc.auth-server-url";

    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKafka kafka;
    private static @Nullable LocalIssuer issuer;

    private Servers() {}

    /** Starts what is not given from outside and returns the configuration of a service with this database. */
    public static synchronized Map<String, String> start(String database) {
        var config = new HashMap<String, String>();
        config.put("quarkus.devservices.enabled", "false");
        if (System.getProperty(JDBC_URL) == null) {
            config.put(JDBC_URL, postgres(database).jdbcUrl(database));
            config.put("quarkus.datasource.username", database);
            config.put("quarkus.datasource.password", database);
        }
        if (System.getProperty(BOOTSTRAP) == null) {
            config.put(BOOTSTRAP, kafka().bootstrapServers());
        }
        config.put(AUTH_URL, issuer().url());
        return config;
    }

    public static synchronized void stopKafka() {
        kafka().stop();
    }

    public static synchronized void startKafka() {
        kafka().start();
    }

    public static synchronized int overwrite(String text, String other) {
        return kafka().overwrite(text, other);
    }

    public static synchronized String bootstrapServers() {
        var outside = System.getProperty(BOOTSTRAP);
        return outside != null ? outside : kafka().bootstrapServers();
    }

    public static synchronized String mint(
            String subject, List<String> roles, List<String> organisations, long seconds) {
        return issuer().mint(subject, roles, organisations, Duration.ofSeconds(seconds));
    }

    public static synchronized String mintWith(List<String> roles, Map<String, Object> claims) {
        return issuer().mint(roles, claims);
    }

    private static LocalPostgres postgres(String database) {
        if (postgres == null) {
            postgres = LocalPostgres.temporary(LocalPostgres.FOR_TESTS);
            atExit(postgres);
        }
        postgres.create(database, database, database);
        return postgres;
    }

    private static LocalKafka kafka() {
        if (kafka == null) {
            kafka = LocalKafka.temporary();
            TopicList.createOn(kafka.bootstrapServers());
            atExit(kafka);
        }
        return kafka;
    }

    private static LocalIssuer issuer() {
        if (issuer == null) {
            issuer = LocalIssuer.start(LocalIssuer.newKey(), 0);
        }
        return issuer;
    }

    private static void atExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception leftForTheOperatingSystem) {
                // the JVM ends; nobody is left to be told
            }
        }));
    }
}
