package org.phrom.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.TableOwners;

class TablesOfTheKitTest {

    private static final Map<String, Set<String>> WRITTEN_BY_MORE = Map.of(
            // one tells, one sends, and what is old is removed for all in one place
            "outbox_message",
            Set.of("Outbox", "OutboxRelay", "Housekeeping"),
            "inbox_message",
            Set.of("Inbox", "Housekeeping"),
            "idempotency_key",
            Set.of("KeptResponses", "Housekeeping"),
            // entries are chained after they were written, one after the other
            "audit_entry",
            Set.of("AuditTrail", "AuditSealer"),
            // parts are removed together with what happens to their job
            "job_part",
            Set.of("JobParts", "JobStatements"),
            // the caller says which table; whoever calls it counts as its writer
            TableOwners.ANY,
            Set.of("NewestSequence"));

    @Test
    void everyTableOfTheKitIsWrittenByOneClassOrItIsSaidWhy() throws IOException {
        assertThat(TableOwners.unclear(TableOwners.ofSql(Path.of("src/main/java"))))
                .isEqualTo(WRITTEN_BY_MORE);
    }
}
