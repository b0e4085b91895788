package org.phrom.scoring.model.domain.document;

import java.util.List;

/** What a setting's value may be. */
public sealed interface Kind {
    /** Any number. */
    Kind ANY = new Num(-1e300, 1e300);

    /** A number above zero. */
    Kind POSITIVE = new Num(Double.MIN_NORMAL, 1e300);

    /** A number of at least zero. */
    Kind NOT_NEGATIVE = new Num(0, 1e300);

    /** A share of a whole. */
    Kind SHARE = new Num(0, 1);

    /** true or false. */
    Kind FLAG = new Flag();

    /** From one number to a higher one. */
    Kind RANGE = new Range();

    /** What random numbers begin with. */
    Kind SEED = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    /** How often something may be repeated. */
    Kind ITERATIONS = new Whole(1, 100_000);

    /** Returns the kind that is one of these words. */
    static Kind word(String... known) {
        return new Word(List.of(known));
    }

    /** A finite number in a closed range; read as Double. */
    record Num(double from, double to) implements Kind {}

    /** A whole number in a closed range; read as Long. */
    record Whole(long from, long to) implements Kind {}

    /** true or false; read as Boolean. */
    record Flag() implements Kind {}

    /** One of these words; read as String. */
    record Word(List<String> known) implements Kind {
        /** Copies the words. */
        public Word {
            known = List.copyOf(known);
        }
    }

    /** The code of something; read as String. */
    record Code(Role role) implements Kind {}

    /** Codes of things; read as {@code List<String>}. */
    record Codes(Role role) implements Kind {}

    /** Between so many finite numbers; read as {@code List<Double>}. */
    record Numbers(int fewest, int most) implements Kind {}

    /** Two finite numbers, the first smaller; read as {@code List<Double>}. */
    record Range() implements Kind {}

    /** A finite number for each code; read as {@code Map<String, Double>}. */
    record NumberByCode(Role role) implements Kind {}

    /** Rows of so many numbers as there are rows, or as there are codes; read as {@code List<List<Double>>}. */
    record Matrix() implements Kind {}

    /**
     * Rows of numbers, or such rows by the name of who gave them; read as {@code Map<String, List<List<Double>>>}, under
     * no name when there is none.
     */
    record Matrices() implements Kind {}

    /** A method of another family; read as {@link Choice}. */
    record Nested(Family family) implements Kind {}

    /** What a code stands for. */
    enum Role {
        INDICATOR,
        AGGREGATE,
        NODE,
        GROUP,
        DENOMINATOR,
        UNIT
    }
}
