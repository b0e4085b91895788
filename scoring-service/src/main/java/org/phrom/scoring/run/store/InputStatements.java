package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;

/** The frozen input of official runs; the database lets nobody change it. */
@ApplicationScoped
public class InputStatements {
    private final Database database;

    InputStatements(Database database) {
        this.database = database;
    }

    /**
     * What was counted of one organisation.
     *
     * @param content in canonical form
     */
    public record Input(String organisation, String content) {}

    public void add(String run, List<Input> inputs) {
        List<@Nullable Object[]> rows = inputs.stream()
                .map(input -> new @Nullable Object[] {run, input.organisation(), input.content()})
                .toList();
        database.batch("insert into score_run_input (run, organisation, content) values (?, ?, ?)", rows);
    }

    /** Hands over the contents in the order of the organisations' codes, in which they were hashed. */
    public void each(String run, Consumer<String> consumer) {
        database.eachLarge(
                "select content from score_run_input where run = ? order by organisation collate \"C\"",
                row -> row.getString(1),
                consumer,
                run);
    }

    /** Hands over the contents of these organisations, one after the other. */
    public void eachOf(String run, List<String> organisations, Consumer<String> consumer) {
        database.eachLarge(
                "select content from score_run_input where run = ? and organisation = any(?)",
                row -> row.getString(1),
                consumer,
                run,
                organisations);
    }

    public Optional<String> content(String run, String organisation) {
        return database.first(
                "select content from score_run_input where run = ? and organisation = ?",
                row -> row.getString(1),
                run,
                organisation);
    }
}
