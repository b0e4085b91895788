package org.phrom.scoring.engine.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Direction;

/**
 * Columns computed once and kept, up to a number of cells; what was not asked for the longest goes first. For several
 * threads.
 *
 * <p>Where models come in the order of their steps, a column can only be asked for again when a step before left it as
 * it was; then the others are not worth the room.
 */
final class ColumnCache {
    private static final ColumnCache NOTHING = new ColumnCache(0, false);

    private final long mostCells;
    private final boolean inOrder;
    private final LinkedHashMap<Key, Column> columns = new LinkedHashMap<>(64, 0.75f, true);
    private long cells;

    private ColumnCache(long mostCells, boolean inOrder) {
        this.mostCells = mostCells;
        this.inOrder = inOrder;
    }

    /** Keeps whatever there is room for. */
    static ColumnCache ofAll(long mostCells) {
        return new ColumnCache(mostCells, false);
    }

    /** Keeps what may be asked for again when models come in the order of their steps. */
    static ColumnCache inOrder(long mostCells) {
        return new ColumnCache(mostCells, true);
    }

    /** Keeps nothing, and lets columns without a value pass: for units under a model that looks at each alone. */
    static ColumnCache ofNothing() {
        return NOTHING;
    }

    boolean keepsNothing() {
        return this == NOTHING;
    }

    /** Returns whether a column is kept, given whether a step before left its input as it was. */
    boolean wants(boolean untouched) {
        return untouched || !inOrder;
    }

    synchronized @Nullable Column get(Key key) {
        return columns.get(key);
    }

    synchronized void put(Key key, Column column) {
        if (columns.putIfAbsent(key, column) == null) {
            cells += column.values.length;
        }
        var eldest = columns.entrySet().iterator();
        while (cells > mostCells && columns.size() > 1) {
            Map.Entry<Key, Column> oldest = eldest.next();
            cells -= oldest.getValue().values.length;
            eldest.remove();
        }
    }

    /** What a column was computed from: input and context by identity, rule by value. */
    static final class Key {
        private final Object rule;
        private final double[] input;
        private final @Nullable Object context;
        private final Direction direction;

        Key(Object rule, Column input, @Nullable Object context, Direction direction) {
            this.rule = rule;
            this.input = input.values;
            this.context = context;
            this.direction = direction;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && input == key.input
                    && context == key.context
                    && direction == key.direction
                    && rule.equals(key.rule);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(input) * 31 + rule.hashCode();
        }
    }
}
