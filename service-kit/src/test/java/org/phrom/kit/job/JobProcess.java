package org.phrom.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Databases;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.testing.Infrastructure;
import org.postgresql.ds.PGSimpleDataSource;

/** A replica that does nothing but jobs, in a process of its own. */
final class JobProcess {

    private JobProcess() {}

    static Process start(Duration lease) {
        try (var connection = Infrastructure.connection()) {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            JobProcess.class.getName(),
                            connection.getMetaData().getURL(),
                            connection.getMetaData().getUserName(),
                            lease.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String... arguments) throws InterruptedException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        dataSource.setUser(arguments[1]);
        dataSource.setPassword(arguments[1]);
        dataSource.setApplicationName(Long.toString(ProcessHandle.current().pid()));
        Database database = Databases.on(dataSource);
        new JobRunner(
                        new JobStatements(database, new JsonText(new ObjectMapper())),
                        new JobParts(database),
                        List.of(new Elsewhere(new CountingJob(database))),
                        Duration.parse(arguments[2]))
                .start();
        Thread.currentThread().join();
    }

    /** What the replicas under test do not take. */
    record Elsewhere(CountingJob counting) implements JobKind {

        static final String KIND = "counting-elsewhere";

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public void run(Work work) {
            counting.run(work);
        }
    }
}
