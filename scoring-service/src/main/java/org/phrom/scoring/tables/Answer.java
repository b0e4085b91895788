package org.phrom.scoring.tables;

import java.util.List;

/**
 * What was computed.
 *
 * @param engine version of the arithmetic
 * @param tables in the order of {@link Wanted.Part}
 * @param warnings what a reader should know: values that could not be computed and why, weights that were set to zero
 */
public record Answer(String engine, List<Table> tables, List<String> warnings) {
    /** Copies the lists. */
    public Answer {
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** Returns about how many bytes of heap it takes. */
    public long bytes() {
        long bytes = 0;
        for (Table table : tables) {
            bytes += table.bytes();
        }
        for (String warning : warnings) {
            bytes += 48 + 2L * warning.length();
        }
        return bytes;
    }
}
