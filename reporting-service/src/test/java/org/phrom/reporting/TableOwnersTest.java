package org.phrom.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.TableOwners;

/** One table has one owner, which is the only class that writes it. */
class TableOwnersTest {

    /** Tables that more than one class writes, or that are not named where they are written, and why. */
    private static final Map<String, Set<String>> WRITTEN_BY_MORE = Map.of(
            // a rebuild empties what each owner made of events, and a ranking that is gone leaves all three of its
            // tables
            TableOwners.ANY, Set.of("RebuildingReadModel", "Standings"));

    @Test
    void everyTableIsWrittenByOneClass() throws IOException {
        Map<String, Set<String>> writers = TableOwners.of("org.phrom.reporting", Path.of("src/main/java"));

        assertThat(writers)
                .containsEntry("round", Set.of("Rounds"))
                .containsEntry("ranking_due", Set.of("DueRankings"))
                .containsEntry("plan", Set.of("PlanRow"))
                .containsEntry("plan_note", Set.of("ProgressNoteRow"))
                .containsEntry("cost_table", Set.of("CostTableStatements"))
                .containsEntry("budget_scenario", Set.of("ScenarioStatements"));
        assertThat(TableOwners.unclear(writers)).isEqualTo(WRITTEN_BY_MORE);
    }
}
