package org.phrom.kit.things;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;

/** A sequence, which stands outside transactions, tells how many rows the database was asked for. */
@QuarkusTest
class StreamedRowsTest {

    @Inject
    Database database;

    @Test
    void inATransactionRowsAreFetchedAsTheyAreReadAndOtherStatementsMayRunBetween() {
        database.update("create sequence streamed");
        List<Long> ahead = new ArrayList<>();

        QuarkusTransaction.requiringNew()
                .run(() -> database.eachLarge(
                        "select nextval('streamed') from generate_series(1, 1000)",
                        row -> row.getLong(1),
                        read -> ahead.add(fetched() - read)));

        assertThat(ahead).hasSize(1000).allMatch(rows -> rows >= 0 && rows < 50);
    }

    private long fetched() {
        return database.first("select last_value from streamed", row -> row.getLong(1))
                .orElseThrow();
    }
}
