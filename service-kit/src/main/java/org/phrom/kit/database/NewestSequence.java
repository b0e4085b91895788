package org.phrom.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest state of each aggregate that events tell of. A state whose sequence is not above the stored one
 * changes nothing, so duplicates, reordering and replay are harmless (CloudEvents extension {@code sequence}).
 */
@ApplicationScoped
public class NewestSequence {

    private final Database database;

    NewestSequence(Database database) {
        this.database = database;
    }

    /**
     * Inserts or replaces one row; the table needs a {@code bigint} column {@code sequence} and a unique key.
     *
     * @param table table name, a constant of the caller
     * @param key key columns with their values
     * @param sequence version of the aggregate
     * @param columns all other columns with their values
     * @return whether the state was newer and is now stored
     */
    public boolean upsert(String table, Map<String, Object> key, long sequence, Map<String, ?> columns) {
        List<String> names = new ArrayList<>(key.keySet());
        List<@Nullable Object> values = new ArrayList<>(key.values());
        names.add("sequence");
        values.add(sequence);
        columns.forEach((name, value) -> {
            names.add(name);
            values.add(value);
        });
        return database.update(statement(table, key, names), values.toArray()) == 1;
    }

    private static String statement(String table, Map<String, Object> key, List<String> names) {
        String updates = names.stream()
                .filter(name -> !key.containsKey(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ") on conflict ("
                + String.join(", ", key.keySet()) + ") do update set " + updates + " where " + table
                + ".sequence < excluded.sequence";
    }
}
