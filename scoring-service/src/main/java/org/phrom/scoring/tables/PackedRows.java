package org.phrom.scoring.tables;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells in blocks of bytes: nine for a number, one to five for a whole one, one for true, false and nothing; of
 * texts a reference. Boxed in lists they would take four times as much.
 */
final class PackedRows extends AbstractList<List<@Nullable Object>> implements RandomAccess {
    private static final int BLOCK = 4096;
    private static final int TEXT_BYTES = 48;
    private static final byte NOTHING = 0;
    private static final byte FALSE = 1;
    private static final byte TRUE = 2;
    private static final byte NUMBER = 3;
    private static final byte WHOLE = 4;
    private static final byte LONG = 5;
    private static final byte TEXT = 6;

    private final List<byte[]> blocks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    /** Number in {@link #texts} of the last text of each column, which the next row often has again. */
    private int[] lastTexts = new int[0];

    private long[] starts = new long[16];
    private int rows;
    private long end;
    private long textBytes;

    void pack(List<? extends @Nullable Object> cells) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows + rows / 2);
        }
        starts[rows++] = end;
        if (lastTexts.length < cells.size()) {
            int known = lastTexts.length;
            lastTexts = Arrays.copyOf(lastTexts, cells.size());
            Arrays.fill(lastTexts, known, lastTexts.length, -1);
        }
        whole(cells.size());
        int column = 0;
        for (Object cell : cells) {
            pack(cell, column++);
        }
    }

    private void pack(@Nullable Object cell, int column) {
        if (cell instanceof Double number) {
            number(number, column);
        } else if (cell == null) {
            add(NOTHING);
        } else if (cell instanceof Boolean flag) {
            add(flag ? TRUE : FALSE);
        } else if (cell instanceof Integer number) {
            add(WHOLE);
            whole(number << 1 ^ number >> 31);
        } else if (cell instanceof Number number) {
            add(LONG);
            eight(number.longValue());
        } else {
            text(cell.toString(), column);
        }
    }

    private void number(double number, int column) {
        if (Double.isFinite(number)) {
            add(NUMBER);
            eight(Double.doubleToRawLongBits(number));
        } else if (Double.isNaN(number)) {
            add(NOTHING);
        } else {
            text(Double.toString(number), column);
        }
    }

    private void text(String text, int column) {
        add(TEXT);
        int last = lastTexts[column];
        if (last < 0 || !texts.get(last).equals(text)) {
            last = texts.size();
            texts.add(text);
            lastTexts[column] = last;
            textBytes += TEXT_BYTES + text.length();
        }
        whole(last);
    }

    private void eight(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            add((byte) (bits >>> shift));
        }
    }

    private void whole(int bits) {
        int rest = bits;
        while ((rest & ~0x7f) != 0) {
            add((byte) (rest | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
    }

    private void add(byte one) {
        int at = (int) (end % BLOCK);
        if (at == 0) {
            blocks.add(new byte[BLOCK]);
        }
        blocks.get(blocks.size() - 1)[at] = one;
        end++;
    }

    long bytes() {
        return (long) blocks.size() * (BLOCK + 24) + 8L * starts.length + textBytes;
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public List<@Nullable Object> get(int row) {
        Objects.checkIndex(row, rows);
        return new Unpacking(starts[row]).row();
    }

    /** Reads cells from a place on. */
    private final class Unpacking {
        private long at;

        Unpacking(long at) {
            this.at = at;
        }

        List<@Nullable Object> row() {
            int size = whole();
            List<@Nullable Object> cells = new ArrayList<>(size);
            for (int cell = 0; cell < size; cell++) {
                cells.add(cell());
            }
            return cells;
        }

        private @Nullable Object cell() {
            switch (next()) {
                case NOTHING:
                    return null;
                case FALSE:
                    return false;
                case TRUE:
                    return true;
                case NUMBER:
                    return Double.longBitsToDouble(eight());
                case LONG:
                    return eight();
                case WHOLE:
                    int zigzag = whole();
                    return zigzag >>> 1 ^ -(zigzag & 1);
                default:
                    return texts.get(whole());
            }
        }

        private long eight() {
            long bits = 0;
            for (int i = 0; i < 8; i++) {
                bits = bits << 8 | next() & 0xff;
            }
            return bits;
        }

        private int whole() {
            int bits = 0;
            int shift = 0;
            byte one;
            do {
                one = next();
                bits |= (one & 0x7f) << shift;
                shift += 7;
            } while (one < 0);
            return bits;
        }

        private byte next() {
            byte one = blocks.get((int) (at / BLOCK))[(int) (at % BLOCK)];
            at++;
            return one;
        }
    }
}
