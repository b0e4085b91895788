package org.phrom.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 17 on this machine: one server, a database with its own user for each service. */
public final class LocalPostgres implements AutoCloseable {

    /** Server settings for tests: a crash may lose data, so nothing waits for the disk. */
    public static final Map<String, String> FOR_TESTS =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "max_connections", "200");

    private static final String ACCESS = String.join(
            "\n",
            "local all all trust",
            "host all postgres 127.0.0.1/32 trust",
            "host all postgres ::1/128 trust",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256",
            "");

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server in a temporary directory on a free port; both vanish with it. */
    public static LocalPostgres temporary(Map<String, String> settings) {
        return start(null, 0, settings, new File(System.getProperty("java.io.tmpdir"), "phrom-postgres.log"));
    }

    /** Starts a server on a data directory that is kept; port 0 takes a free one. Server messages go to the log. */
    public static LocalPostgres start(@Nullable Path data, int port, Map<String, String> settings, File log) {
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setDataDirectoryCustomizer(LocalPostgres::restrictAccess);
        if (port != 0) {
            builder.setPort(port);
        }
        if (data != null) {
            builder.setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false);
        }
        new TreeMap<>(settings).forEach(builder::setServerConfig);
        try {
            return new LocalPostgres(builder.start());
        } catch (IOException cause) {
            throw new IllegalStateException("PostgreSQL does not start; see " + log, cause);
        }
    }

    private static void restrictAccess(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), ACCESS);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Creates the user and the database it owns, unless they exist; nobody else may connect to it. */
    public void create(String database, String user, String password) {
        try (var admin = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var sql = admin.createStatement()) {
            if (!exists(admin, "select 1 from pg_roles where rolname = ?", user)) {
                sql.execute("create role " + user + " login password '" + password + "'");
            }
            if (!exists(admin, "select 1 from pg_database where datname = ?", database)) {
                sql.execute("create database " + database + " owner " + user);
                sql.execute("revoke all on database " + database + " from public");
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("database " + database + " can not be created", cause);
        }
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    /** The process to end when this JVM can not do it any more. */
    public long pid() {
        try (var admin = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var directory = admin.createStatement().executeQuery("show data_directory")) {
            directory.next();
            var lines = Files.readAllLines(Path.of(directory.getString(1), "postmaster.pid"));
            return Long.parseLong(lines.get(0).strip());
        } catch (SQLException | IOException cause) {
            throw new IllegalStateException("the process of PostgreSQL is not known", cause);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new IllegalStateException("PostgreSQL does not stop", cause);
        }
    }
}
