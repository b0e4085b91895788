package org.phrom.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.TableOwners;

/** One table has one owner, which is the only class that writes it. */
class TableOwnersTest {

    /** Tables that more than one class writes, and why. */
    private static final Map<String, Set<String>> WRITTEN_BY_MORE = Map.of();

    @Test
    void everyTableIsWrittenByOneClass() throws IOException {
        Map<String, Set<String>> writers = TableOwners.of("org.phrom.scoring", Path.of("src/main/java"));

        assertThat(writers).containsEntry("score_run", Set.of("ScoreRunRow")).containsEntry("round", Set.of("Rounds"));
        assertThat(TableOwners.unclear(writers)).isEqualTo(WRITTEN_BY_MORE);
    }
}
