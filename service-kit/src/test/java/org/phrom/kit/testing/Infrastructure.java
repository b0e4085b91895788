package org.phrom.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives every Quarkus test the servers of this JVM; found through META-INF/services, so no test names it.
 *
 * <p>Quarkus loads test classes in several class loaders. The servers live in the system class loader, hence once.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    private String database = databaseOfThisModule();

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return config(database);
    }

    @Override
    public void stop() {
        // the servers are shared by all tests of the JVM and end with it
    }

    /** Stops the broker and keeps its records. */
    public static void stopKafka() {
        call("stopKafka");
    }

    /** Starts the broker again on the same port. */
    public static void startKafka() {
        call("startKafka");
    }

    /** Writes one text over another of the same length on the broker's disk; tells in how many places. */
    public static int overwrite(String text, String other) {
        return (int) call("overwrite", text, other);
    }

    public static String bootstrapServers() {
        return (String) call("bootstrapServers");
    }

    /** Opens a connection to the database of the service under test. */
    public static Connection connection() {
        var config = config(databaseOfThisModule());
        try {
            return DriverManager.getConnection(
                    config.getOrDefault(
                            "quarkus.datasource.jdbc.url", System.getProperty("quarkus.datasource.jdbc.url")),
                    setting(config, "quarkus.datasource.username"),
                    setting(config, "quarkus.datasource.password"));
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static String setting(Map<String, String> config, String name) {
        return config.getOrDefault(name, System.getProperty(name, ""));
    }

    static String mint(String subject, List<String> roles, List<String> organisations, long seconds) {
        return (String) call("mint", subject, roles, organisations, seconds);
    }

    static String mintWith(List<String> roles, Map<String, Object> claims) {
        return (String) call("mintWith", roles, claims);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> config(String database) {
        return (Map<String, String>) call("start", database);
    }

    private static String databaseOfThisModule() {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        return System.getProperty(
                "phrom.database", module.replace("-service", "").replace('-', '_'));
    }

    private static Object call(String method, Object... arguments) {
        var thread = Thread.currentThread();
        var applicationLoader = thread.getContextClassLoader();
        // the broker loads its plug-ins by the thread's loader; they must come from where it comes from
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            var servers = ClassLoader.getSystemClassLoader().loadClass("org.phrom.kit.testing.Servers");
            return Stream.of(servers.getMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .findAny()
                    .orElseThrow()
                    .invoke(null, arguments);
        } catch (InvocationTargetException cause) {
            throw new IllegalStateException(cause.getCause());
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        } finally {
            thread.setContextClassLoader(applicationLoader);
        }
    }
}
