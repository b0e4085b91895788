package org.phrom.survey.assessment.domain;

import java.math.BigDecimal;
import java.util.List;

/** How many bytes JSON in UTF-8 takes to write the value of an answer, without writing it. */
final class JsonSize {

    private JsonSize() {}

    static int of(Object value) {
        if (value instanceof List<?> many) {
            // a comma or a bracket each, and one bracket more
            return 1
                    + Math.max(1, many.size())
                    + many.stream().mapToInt(JsonSize::of).sum();
        }
        return value instanceof BigDecimal number
                ? number.toString().length()
                : 2 + value.toString().codePoints().map(JsonSize::ofCodePoint).sum();
    }

    private static int ofCodePoint(int point) {
        if (point == '"'
                || point == '\\'
                || point == '\n'
                || point == '\r'
                || point == '\t'
                || point == '\b'
                || point == '\f') {
            return 2;
        }
        if (point < 0x20) {
            return 6;
        }
        if (point < 0x80) {
            return 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
