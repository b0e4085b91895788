package org.phrom.kit.condition;

import java.math.BigDecimal;
import java.util.Set;

/** Takes a text apart into names, numbers, texts and symbols, as the lexis of CEL has them. */
final class Lexer {

    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 34;
    private static final Set<String> LONG_SYMBOLS = Set.of("&&", "||", "==", "!=", "<=", ">=");
    private static final String SYMBOLS = "!<>+-*/?:.,()[]";

    private final String text;
    private int next;

    Lexer(String text) {
        this.text = text;
    }

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    /**
     * A piece of the text.
     *
     * @param text as it stands there; of a text what it says
     */
    record Token(Kind kind, String text, int at) {

        boolean is(String symbol) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
        }
    }

    Token next() {
        while (next < text.length() && " \t\n\r\f".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int at = next;
        if (at == text.length()) {
            return new Token(Kind.END, "", at);
        }
        char first = text.charAt(at);
        if (isLetter(first)) {
            return new Token(Kind.NAME, name(), at);
        }
        if (isDigit(first)) {
            return new Token(Kind.NUMBER, number(at), at);
        }
        if (first == '"' || first == '\'') {
            return new Token(Kind.TEXT, quoted(first, at), at);
        }
        return new Token(Kind.SYMBOL, symbol(at), at);
    }

    private String symbol(int at) {
        int end = Math.min(at + 2, text.length());
        String two = text.substring(at, end);
        if (!LONG_SYMBOLS.contains(two)) {
            two = two.substring(0, 1);
            if (!SYMBOLS.contains(two)) {
                throw new ConditionRefused(
                        at, "syntax", "อักขระนี้ใช้ในเงื่อนไขไม่ได้", "No condition has this character");
            }
        }
        next = at + two.length();
        return two;
    }

    private String name() {
        int from = next;
        while (next < text.length() && (isLetter(text.charAt(next)) || isDigit(text.charAt(next)))) {
            next++;
        }
        return text.substring(from, next);
    }

    private String number(int at) {
        boolean whole = true;
        digits();
        if (next + 1 < text.length() && text.charAt(next) == '.' && isDigit(text.charAt(next + 1))) {
            whole = false;
            next++;
            digits();
        }
        if (next < text.length() && "eE".indexOf(text.charAt(next)) >= 0) {
            whole = false;
            next++;
            if (next < text.length() && "+-".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            digits();
        }
        // 007 is eight in some languages and seven in others
        boolean zeros = text.charAt(at) == '0' && at + 1 < next && isDigit(text.charAt(at + 1));
        boolean goesOn = next < text.length() && isLetter(text.charAt(next));
        if (zeros || goesOn || !isDigit(text.charAt(next - 1))) {
            throw new ConditionRefused(at, "syntax", "เขียนตัวเลขไม่ถูกต้อง", "This is no number");
        }
        String number = text.substring(at, next);
        checkSize(number, whole, at);
        return number;
    }

    // what CEL can read too, and decimal128 holds to the last digit
    private static void checkSize(String number, boolean whole, int at) {
        int mark = number.toLowerCase(java.util.Locale.ROOT).indexOf('e');
        boolean far = mark > 0 && number.length() - mark > 5;
        BigDecimal value = far ? BigDecimal.ZERO : new BigDecimal(number);
        boolean large = whole ? value.compareTo(LARGEST_WHOLE) > 0 : Double.isInfinite(value.doubleValue());
        if (far || large || value.precision() > MOST_DIGITS) {
            throw new ConditionRefused(
                    at,
                    "number-too-large",
                    "ตัวเลขใหญ่หรือยาวเกินไป",
                    "A whole number goes up to " + LARGEST_WHOLE + ", one with a point has " + MOST_DIGITS
                            + " digits at most and is less than 1.8e308");
        }
    }

    private void digits() {
        while (next < text.length() && isDigit(text.charAt(next))) {
            next++;
        }
    }

    private String quoted(char quote, int at) {
        StringBuilder said = new StringBuilder();
        next++;
        while (next < text.length() && text.charAt(next) != quote && text.charAt(next) != '\n') {
            char letter = text.charAt(next++);
            said.append(letter == '\\' ? escaped() : letter);
        }
        // a third quote in a row begins another kind of text in CEL
        boolean closed = next < text.length() && text.charAt(next) == quote;
        boolean tripled = said.isEmpty() && next + 1 < text.length() && text.charAt(next + 1) == quote;
        if (!closed || tripled || text.substring(at, next).indexOf('\r') >= 0) {
            throw new ConditionRefused(at, "syntax", "ข้อความไม่มีเครื่องหมายปิด", "The text does not end");
        }
        next++;
        return said.toString();
    }

    private char escaped() {
        char letter = next < text.length() ? text.charAt(next) : ' ';
        int place = "\\'\"nrt".indexOf(letter);
        if (place < 0) {
            throw new ConditionRefused(
                    next, "syntax", "หลัง \\ ต้องเป็น \\ ' \" n r หรือ t", "After \\ stands one of \\ ' \" n r t");
        }
        next++;
        return "\\'\"\n\r\t".charAt(place);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
