package org.phrom.kit.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The functions of the language on values that are there.
 *
 * @see <a href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#list-of-standard-definitions">CEL, list of
 *     standard definitions</a>
 */
final class Functions {

    /** Arithmetic in decimal128 of IEEE 754: 34 digits, the half to the even neighbour. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private static final int LARGEST_EXPONENT = 6144;

    private Functions() {}

    static Function<List<Object>, Object> arithmetic(String operator) {
        BinaryOperator<BigDecimal> function =
                switch (operator) {
                    case "+" -> (left, right) -> left.add(right, DIGITS);
                    case "-" -> (left, right) -> left.subtract(right, DIGITS);
                    case "*" -> (left, right) -> left.multiply(right, DIGITS);
                    default -> (left, right) -> left.divide(right, DIGITS);
                };
        boolean divides = operator.equals("/");
        return values -> {
            BigDecimal right = (BigDecimal) values.get(1);
            boolean byZero = divides && right.signum() == 0;
            return byZero ? Scope.UNANSWERED : bounded(function.apply((BigDecimal) values.get(0), right));
        };
    }

    static Function<List<Object>, Object> ofTexts(String name) {
        BiPredicate<String, String> function =
                switch (name) {
                    case "contains" -> String::contains;
                    case "startsWith" -> String::startsWith;
                    default -> String::endsWith;
                };
        return values -> function.test((String) values.get(0), (String) values.get(1));
    }

    static Function<List<Object>, Object> relation(String operator) {
        return switch (operator) {
            case "==" -> values -> same(values.get(0), values.get(1));
            case "!=" -> values -> not(same(values.get(0), values.get(1)));
            case "in" -> values -> contains((List<?>) values.get(1), values.get(0));
            case "<" -> values -> order(values) < 0;
            case "<=" -> values -> order(values) <= 0;
            case ">" -> values -> order(values) > 0;
            default -> values -> order(values) >= 0;
        };
    }

    static Object negated(List<Object> values) {
        return ((BigDecimal) values.get(0)).negate();
    }

    static Object not(Object value) {
        return value == Scope.UNANSWERED ? value : (Object) !(Boolean) value;
    }

    static Object size(List<Object> values) {
        Object value = values.get(0);
        return BigDecimal.valueOf(
                value instanceof String text ? text.codePointCount(0, text.length()) : ((List<?>) value).size());
    }

    private static Object bounded(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        return exponent > LARGEST_EXPONENT ? Scope.UNANSWERED : number;
    }

    // an element that has no value leaves open what the others do not decide
    private static Object contains(List<?> list, Object sought) {
        Object found = false;
        for (Object element : list) {
            Object same = same(element, sought);
            if (same == Boolean.TRUE) {
                return same;
            }
            found = same == Scope.UNANSWERED ? same : found;
        }
        return found;
    }

    private static Object same(Object left, Object right) {
        if (left == Scope.UNANSWERED || right == Scope.UNANSWERED) {
            return Scope.UNANSWERED;
        }
        if (left instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) right) == 0;
        }
        return left instanceof List<?> list ? sameLists(list, (List<?>) right) : (Object) left.equals(right);
    }

    private static Object sameLists(List<?> left, List<?> right) {
        Object all = left.size() == right.size();
        for (int i = 0; i < left.size() && all != Boolean.FALSE; i++) {
            Object same = same(left.get(i), right.get(i));
            all = same == Boolean.TRUE ? all : same;
        }
        return all;
    }

    private static int order(List<Object> values) {
        return values.get(0) instanceof BigDecimal number
                ? number.compareTo((BigDecimal) values.get(1))
                : order((String) values.get(0), (String) values.get(1));
    }

    // by code points, as CEL does; Java's own order puts what is beyond 16 bits before the last of those within
    private static int order(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        if (i == left.length() || i == right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        char one = left.charAt(i);
        char other = right.charAt(i);
        boolean oneBeyond = Character.isSurrogate(one);
        return oneBeyond == Character.isSurrogate(other) ? Character.compare(one, other) : oneBeyond ? 1 : -1;
    }
}
