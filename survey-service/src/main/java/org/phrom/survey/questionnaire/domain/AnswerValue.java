package org.phrom.survey.questionnaire.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What answers a question. Two values are the same when they say the same, however they were written. */
public sealed interface AnswerValue {

    /** How many bytes JSON in UTF-8 takes to write it. */
    int bytes();

    /** Whether both say the same: the order of chosen options says nothing. */
    default boolean saysTheSameAs(AnswerValue other) {
        return equals(other);
    }

    /** A number, with every digit that counts: 1e3 and 1000.0 are one number, written 1000. */
    record Number(BigDecimal number) implements AnswerValue {

        // no question takes what is beyond; to strip or to write it would take all memory
        private static final int FARTHEST_SCALE = 1_000;

        /** Takes its canonical form. */
        public Number {
            if (number.signum() == 0 || Math.abs((long) number.scale()) < FARTHEST_SCALE) {
                number = number.stripTrailingZeros();
            }
        }

        /** The number without an exponent. */
        public BigDecimal plain() {
            return number.scale() < 0 ? number.setScale(0) : number;
        }

        @Override
        public int bytes() {
            return plain().toString().length();
        }
    }

    /** A text, or the code of one option. */
    record Text(String text) implements AnswerValue {

        @Override
        public int bytes() {
            return 2 + text.codePoints().map(Text::bytes).sum();
        }

        private static int bytes(int point) {
            if (point < 0x20) {
                return "\b\t\n\f\r".indexOf(point) < 0 ? 6 : 2;
            }
            if (point < 0x80) {
                return point == '"' || point == '\\' ? 2 : 1;
            }
            return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        }
    }

    /** Several values by name: the attributes of an entry, or the rows of a table, which have cells by column. */
    record Members(Map<String, AnswerValue> byName) implements AnswerValue {

        /** Keeps its own copy, in order of the names. */
        public Members {
            byName = Collections.unmodifiableMap(new TreeMap<>(byName));
        }

        @Override
        public int bytes() {
            int brackets = byName.isEmpty() ? 2 : 1;
            return brackets
                    + byName.entrySet().stream()
                            .mapToInt(member -> 2
                                    + new Text(member.getKey()).bytes()
                                    + member.getValue().bytes())
                            .sum();
        }

        @Override
        public boolean saysTheSameAs(AnswerValue other) {
            return other instanceof Members members
                    && byName.keySet().equals(members.byName.keySet())
                    && byName.entrySet().stream().allMatch(member -> member.getValue()
                            .saysTheSameAs(Objects.requireNonNull(members.byName.get(member.getKey()))));
        }
    }

    /** The codes of the options that were chosen, as they were given. */
    record Choices(List<String> codes) implements AnswerValue {

        /** Keeps its own copy. */
        public Choices {
            codes = List.copyOf(codes);
        }

        @Override
        public int bytes() {
            int brackets = codes.isEmpty() ? 2 : 1;
            return brackets
                    + codes.stream()
                            .mapToInt(code -> 1 + new Text(code).bytes())
                            .sum();
        }

        @Override
        public boolean saysTheSameAs(AnswerValue other) {
            return other instanceof Choices choices && Set.copyOf(codes).equals(Set.copyOf(choices.codes));
        }
    }
}
