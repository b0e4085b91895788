package org.phrom.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.TableOwners;

/** One table has one owner: what entities write, SQL only reads. */
class TableOwnersTest {

    /** Tables that are written both ways, and why. */
    private static final Map<String, String> WRITTEN_BOTH_WAYS = Map.of();

    @Test
    void noTableIsWrittenByEntitiesAndBySql() throws IOException {
        Set<String> entities = TableOwners.ofEntities("org.phrom.survey");
        Set<String> both = new TreeSet<>(TableOwners.ofSql());
        both.retainAll(entities);

        assertThat(entities).contains("organisation", "framework_version", "round");
        assertThat(TableOwners.ofSql()).contains("answer");
        assertThat(both).isEqualTo(WRITTEN_BOTH_WAYS.keySet());
    }
}
