package org.phrom.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;

@QuarkusTest
class TablesTest {

    private static final Set<String> OF_THE_KIT = Set.of(
            "outbox_message",
            "inbox_message",
            "dead_letter",
            "idempotency_key",
            "audit_entry",
            "job",
            "job_part",
            "flyway_schema_history");

    private static final Set<String> WRITTEN_BY_PEOPLE =
            Set.of("plan", "plan_note", "cost_table", "budget_scenario", "budget_share", "map");

    // rebuilds from before there were jobs, which a version that runs beside this one may still write
    private static final Set<String> OF_FORMER_VERSIONS = Set.of("rebuild");

    @Inject
    @All
    List<MadeOfEvents> owners;

    @Inject
    Database database;

    @Test
    void everyTableHasOneOwner() {
        List<String> owned =
                owners.stream().flatMap(owner -> owner.tables().stream()).toList();

        assertThat(owned).doesNotHaveDuplicates().doesNotContainAnyElementsOf(WRITTEN_BY_PEOPLE);
        assertThat(Stream.of(
                                owned.stream(),
                                OF_THE_KIT.stream(),
                                WRITTEN_BY_PEOPLE.stream(),
                                OF_FORMER_VERSIONS.stream())
                        .flatMap(tables -> tables)
                        .collect(Collectors.toSet()))
                .containsAll(database.query(
                        "select table_name from information_schema.tables where table_schema = 'public'",
                        row -> row.getString(1)));
    }
}
