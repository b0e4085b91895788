package org.phrom.scoring.engine;

/** Sorts unsigned numbers and what belongs to them, digit by digit: its time grows with their count alone. Stable. */
final class RadixOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int FEW = 64;

    private RadixOrder() {}

    /** Sorts the first {@code count} of both arrays by the keys, ascending. */
    static void sort(long[] keys, int[] items, int count) {
        if (count <= FEW) {
            insert(keys, items, count);
            return;
        }
        long[] from = keys;
        int[] fromItems = items;
        long[] to = new long[count];
        int[] toItems = new int[count];
        int[] starts = new int[DIGITS];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if (starts(from, count, shift, starts)) {
                for (int i = 0; i < count; i++) {
                    int place = starts[(int) (from[i] >>> shift) & DIGITS - 1]++;
                    to[place] = from[i];
                    toItems[place] = fromItems[i];
                }
                long[] sorted = to;
                int[] sortedItems = toItems;
                to = from;
                toItems = fromItems;
                from = sorted;
                fromItems = sortedItems;
            }
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, count);
            System.arraycopy(fromItems, 0, items, 0, count);
        }
    }

    /** Finds where each digit starts; returns whether there is more than one digit. */
    private static boolean starts(long[] keys, int count, int shift, int[] starts) {
        java.util.Arrays.fill(starts, 0);
        for (int i = 0; i < count; i++) {
            starts[(int) (keys[i] >>> shift) & DIGITS - 1]++;
        }
        if (starts[(int) (keys[0] >>> shift) & DIGITS - 1] == count) {
            return false;
        }
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int size = starts[digit];
            starts[digit] = before;
            before += size;
        }
        return true;
    }

    private static void insert(long[] keys, int[] items, int count) {
        for (int i = 1; i < count; i++) {
            long key = keys[i];
            int item = items[i];
            int j = i - 1;
            while (j >= 0 && Long.compareUnsigned(keys[j], key) > 0) {
                keys[j + 1] = keys[j];
                items[j + 1] = items[j];
                j--;
            }
            keys[j + 1] = key;
            items[j + 1] = item;
        }
    }
}
