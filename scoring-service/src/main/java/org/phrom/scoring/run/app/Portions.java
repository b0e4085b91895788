package org.phrom.scoring.run.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Hands rows on in portions that fit into memory, however many come. */
final class Portions<T> {
    static final int MOST_ROWS = 100;
    static final int MOST_CHARACTERS = 1 << 20;

    private final ToIntFunction<T> length;
    private final Consumer<List<T>> next;
    private List<T> portion = new ArrayList<>();
    private int characters;

    /**
     * Starts without rows.
     *
     * @param length characters of a row, about
     * @param next takes each portion
     */
    Portions(ToIntFunction<T> length, Consumer<List<T>> next) {
        this.length = length;
        this.next = next;
    }

    void add(T row) {
        portion.add(row);
        characters += length.applyAsInt(row);
        if (portion.size() == MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** Hands on the last rows. */
    void flush() {
        List<T> full = portion;
        portion = new ArrayList<>();
        characters = 0;
        if (!full.isEmpty()) {
            next.accept(full);
        }
    }
}
