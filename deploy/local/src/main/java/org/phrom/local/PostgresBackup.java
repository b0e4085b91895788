package org.phrom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * A base backup of a running PostgreSQL and the archive of what it writes from then on, out of which the whole server can be
 * made again as it was at one moment. It does by the functions of the server what pg_basebackup does, which the bundled
 * PostgreSQL has not: PostgreSQL 17, section 25.3.3, "Making a Base Backup Using the Low Level API".
 */
final class PostgresBackup {
    private static final Set<String> NOT_KEPT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Set<String> EMPTIED =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_stat_tmp", "pg_notify");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String admin;
    private final Path base;
    private final Path archive;

    /**
     * Nothing is backed up yet.
     *
     * @param admin connection string of a server that runs with {@code archive_mode = on}
     * @param directory where backup and archive are kept; paths of it must not need quotes
     */
    PostgresBackup(String admin, Path directory) {
        this.admin = admin;
        this.base = directory.resolve("base");
        this.archive = directory.resolve("archive");
    }

    /** Has the server archive what it writes, and copies its files as they are now. */
    void take(Path data) {
        try (var connection = DriverManager.getConnection(admin)) {
            Files.createDirectories(archive);
            execute(
                    connection,
                    // the name is there when all of the file is
                    "alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f'"
                            .formatted(archive));
            execute(connection, "select pg_reload_conf()");
            // one session from begin to end, or the server takes the backup for given up
            execute(connection, "select pg_backup_start('phrom', true)");
            copy(data, base);
            Files.writeString(
                    base.resolve("backup_label"), text(connection, "select labelfile from pg_backup_stop(true)"));
        } catch (SQLException | IOException cause) {
            throw new Fault("The base backup failed: " + cause.getMessage());
        }
    }

    /** The time of the server, between what was written before and what will be. */
    String moment() {
        try (var connection = DriverManager.getConnection(admin)) {
            return text(connection, "select clock_timestamp()");
        } catch (SQLException cause) {
            throw new Fault("The server does not tell its time: " + cause.getMessage());
        }
    }

    /** Waits until all that was written so far is in the archive. */
    void awaitArchived() {
        try (var connection = DriverManager.getConnection(admin)) {
            var last = text(connection, "select pg_walfile_name(pg_switch_wal())");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (Files.notExists(archive.resolve(last))) {
                if (System.nanoTime() > deadline) {
                    throw new Fault(last + " is not in " + archive);
                }
                Pause.milliseconds(100);
            }
        } catch (SQLException cause) {
            throw new Fault("The archive can not be completed: " + cause.getMessage());
        }
    }

    /** Makes the files of a server that, when it starts, becomes what it was at that moment. */
    void restore(Path data, String moment) {
        try {
            copy(base, data);
            Files.writeString(
                    data.resolve("postgresql.auto.conf"), """
                    restore_command = 'cp %s/%%f "%%p"'
                    recovery_target_time = '%s'
                    recovery_target_action = 'promote'
                    """.formatted(archive, moment), StandardOpenOption.APPEND);
            Files.createFile(data.resolve("recovery.signal"));
        } catch (IOException cause) {
            throw new Fault("The backup can not be restored: " + cause.getMessage());
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var copied = Files.createDirectories(to.resolve(from.relativize(directory)));
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = from.relativize(file);
                if (!NOT_KEPT.contains(name.toString())
                        && !EMPTIED.contains(name.getName(0).toString())) {
                    copyFile(file, to.resolve(name));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                if (cause instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw cause;
            }
        });
    }

    // a table that is dropped meanwhile takes its file with it
    private static void copyFile(Path file, Path copy) {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException gone) {
            // what it was is in the archive
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
