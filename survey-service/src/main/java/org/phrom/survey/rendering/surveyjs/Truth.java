package org.phrom.survey.rendering.surveyjs;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expressions for the four ways in which a condition may be asked for. */
record Truth(String isTrue, String isFalse, String notTrue, String notFalse) {

    Truth opposite() {
        return new Truth(isFalse, isTrue, notFalse, notTrue);
    }

    /** What makes all of them true, and what makes one of them false, or the other way round. */
    static Truth joined(List<Truth> parts, String join, String other) {
        return new Truth(
                join(parts, Truth::isTrue, join),
                join(parts, Truth::isFalse, other),
                join(parts, Truth::notTrue, other),
                join(parts, Truth::notFalse, join));
    }

    private static String join(List<Truth> parts, Function<Truth, String> which, String by) {
        return parts.stream().map(which).collect(Collectors.joining(by, "(", ")"));
    }

    /** How a survey says that there is an answer, and that there is none. */
    record Known(String there, String missing) {}

    /** What holds only when all these answers are there. */
    static Truth guarded(Set<Known> names, String holds, String holdsNot) {
        if (names.isEmpty()) {
            return new Truth(holds, holdsNot, holdsNot, holds);
        }
        String there = names.stream().map(name -> name.there() + " and ").collect(Collectors.joining());
        String missing = names.stream().map(name -> name.missing() + " or ").collect(Collectors.joining());
        return new Truth(
                "(" + there + holds + ")",
                "(" + there + holdsNot + ")",
                "(" + missing + holdsNot + ")",
                "(" + missing + holds + ")");
    }
}
