package org.phrom.local;

import java.util.ArrayList;
import java.util.List;

/** Draws that belong to a name: the same on every machine, whatever else is drawn before or after. */
final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    static Draw of(long seed, Object... names) {
        long state = seed;
        for (var name : names) {
            for (char letter : String.valueOf(name).toCharArray()) {
                state = mix(state * 31 + letter);
            }
            state = mix(state + STEP);
        }
        return new Draw(state);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 up to, but not, 1. */
    double uniform() {
        state += STEP;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    boolean chance(double share) {
        return uniform() < share;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Mean 0 and variance 1, of twelve even draws: no function of the machine's own. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += uniform();
        }
        return sum;
    }

    <T> T one(List<T> things) {
        return things.get(below(things.size()));
    }

    /** So many different ones, in the order of the list. */
    <T> List<T> some(int count, List<T> things) {
        var left = new ArrayList<>(things);
        while (left.size() > count) {
            left.remove(below(left.size()));
        }
        return left;
    }
}
