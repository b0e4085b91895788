package org.phrom.local;

import java.util.ArrayDeque;
import java.util.List;

/** What the command line asks of {@code deploy/local/bench}. */
record BenchOptions(Measure measure, int seconds, List<Integer> sizes, int answers, int replicas) {

    /** What is measured: loads, whole rounds of the country, processor time, saves, the largest framework, or reading. */
    enum Measure {
        LOADS,
        NATIONAL,
        COST,
        AUTOSAVE,
        FRAMEWORK,
        READING
    }

    /** Thailand's provinces, its districts outside Bangkok, and these and its local governments together. */
    private static final List<Integer> SIZES = List.of(77, 878, 8805);

    static BenchOptions of(List<String> arguments) {
        var measure = Measure.LOADS;
        int seconds = 20;
        var sizes = SIZES;
        int answers = 100;
        int replicas = 1;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.remove();
            switch (option) {
                case "--national" -> measure = Measure.NATIONAL;
                case "--cost" -> measure = Measure.COST;
                case "--autosave" -> measure = Measure.AUTOSAVE;
                case "--framework" -> measure = Measure.FRAMEWORK;
                case "--reading" -> measure = Measure.READING;
                case "--seconds" -> seconds = number(option, rest, 600);
                case "--bodies" -> sizes = numbers(option, rest, 19_000);
                case "--answers" -> answers = number(option, rest, 2_000);
                case "--replicas" -> replicas = number(option, rest, Options.MOST_REPLICAS);
                default -> throw new Fault("Unknown option " + option + "; see deploy/local/bench --help.");
            }
        }
        return new BenchOptions(measure, seconds, sizes, answers, replicas);
    }

    /** Two bodies at least: growth is held against n log n. */
    private static List<Integer> numbers(String option, ArrayDeque<String> rest, int most) {
        var texts = List.of((rest.isEmpty() ? "" : rest.remove()).split(",", -1));
        return texts.stream()
                .map(text -> number(option, new ArrayDeque<>(List.of(text)), 2, most))
                .sorted()
                .toList();
    }

    static int number(String option, ArrayDeque<String> rest, int most) {
        return number(option, rest, 1, most);
    }

    private static int number(String option, ArrayDeque<String> rest, int least, int most) {
        var text = rest.isEmpty() ? "" : rest.remove();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Fault(option + " takes a number from " + least + " to " + most + ", not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
