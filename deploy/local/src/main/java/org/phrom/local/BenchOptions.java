package org.phrom.local;

import java.util.ArrayDeque;
import java.util.List;

/** What the command line asks of {@code deploy/local/bench}. */
record BenchOptions(Measure measure, int seconds, List<Integer> sizes, int answers) {

    /** What is measured: loads, whole rounds of the country, processor time, or saves. */
    enum Measure {
        LOADS,
        NATIONAL,
        COST,
        AUTOSAVE
    }

    /** Thailand's provinces, its districts outside Bangkok, and its local governments. */
    private static final List<Integer> SIZES = List.of(77, 878, 7850);

    static BenchOptions of(List<String> arguments) {
        var measure = Measure.LOADS;
        int seconds = 20;
        var sizes = SIZES;
        int answers = 100;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.remove();
            switch (option) {
                case "--national" -> measure = Measure.NATIONAL;
                case "--cost" -> measure = Measure.COST;
                case "--autosave" -> measure = Measure.AUTOSAVE;
                case "--seconds" -> seconds = number(option, rest, 600);
                case "--bodies" -> sizes = List.of(number(option, rest, 19_000));
                case "--answers" -> answers = number(option, rest, 2_000);
                default -> throw new Fault("Unknown option " + option + "; see deploy/local/bench --help.");
            }
        }
        return new BenchOptions(measure, seconds, sizes, answers);
    }

    static int number(String option, ArrayDeque<String> rest, int most) {
        var text = rest.isEmpty() ? "" : rest.remove();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Fault(option + " takes a number from 1 to " + most + ", not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
