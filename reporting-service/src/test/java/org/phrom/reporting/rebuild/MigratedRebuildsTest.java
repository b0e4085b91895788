package org.phrom.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.reporting.Given;

@QuarkusTest
class MigratedRebuildsTest {

    @Inject
    Flyway flyway;

    @Test
    void rebuildsFromBeforeThereWereJobsAreJobsAndOneThatRanIsBegunAgain() throws SQLException {
        migrate("3020");
        Given.sql("""
                insert into before_jobs.rebuild (id, state, records_read, records_total, skipped, started_at, progressed_at,
                    finished_at, failure) values
                ('00000000-0000-4000-8000-000000000001', 'completed', 7, 7, 2, now(), now(), now(), null),
                ('00000000-0000-4000-8000-000000000002', 'failed', 3, 7, 0, now(), now(), now(), 'TOPICS_UNREACHABLE'),
                ('00000000-0000-4000-8000-000000000003', 'failed', 3, 7, 0, now(), now(), now(), null),
                ('00000000-0000-4000-8000-000000000004', 'running', 3, 7, 0, now(), now(), null, null)
                """);

        migrate("latest");

        assertThat(jobs())
                .containsExactly(
                        "done 7/7 2 null null",
                        "failed 3/7 0 topics-unreachable Kafka did not give out the topics",
                        "failed 3/7 0 internal-error An internal error",
                        "queued 3/7 0 null null");
        assertThat(Given.count("before_jobs.rebuild", "true")).isEqualTo(4);
    }

    private void migrate(String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("before_jobs")
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }

    private static List<String> jobs() throws SQLException {
        List<String> jobs = new ArrayList<>();
        try (var connection = Infrastructure.connection();
                ResultSet rows = connection.createStatement().executeQuery("""
                        select concat_ws(' ', state, pieces_done || '/' || pieces_total, counts ->> 'skipped',
                            coalesce(failure ->> 'code', 'null'), coalesce(failure -> 'title' ->> 'en', 'null'))
                        from before_jobs.job order by id
                        """)) {
            while (rows.next()) {
                jobs.add(rows.getString(1));
            }
        }
        return jobs;
    }
}
