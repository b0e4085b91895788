package org.phrom.reporting.ranking;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;

/**
 * An order of the ranking as SQL: one expression, what has no value last, ties in order of code.
 *
 * @param expression over the columns of the selection
 * @param type SQL type of the expression
 * @param down whether larger values come first
 * @param node code of the node whose scores decide; empty for none
 */
record Ordering(String expression, String type, boolean down, String node) {

    static Ordering of(RankingFilter filter, Framework framework, Locale language) {
        String order = filter.order();
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw refused("order", new Text("ต้องเป็น asc หรือ desc", "It is asc or desc"));
        }
        boolean down = "desc".equals(order);
        return switch (filter.sort()) {
            // the first rank has the highest score
            case "rank" -> new Ordering("tie", "float8", !down, "");
            case "code" -> new Ordering("organisation", "text", down, "");
            case "name" -> new Ordering(name(language), "text", down, "");
            default -> node(filter.sort(), framework, !"asc".equals(order));
        };
    }

    /** Finds lines after the last one of a page: those with a later value, then those with none. */
    Condition after(@Nullable String key) {
        if (key == null) {
            return new Condition("true", List.of());
        }
        String[] parts = key.split("\n", 2);
        if (parts.length == 1) {
            return new Condition("sort_key is null and organisation > ?", List.of(parts[0]));
        }
        String value = "?::" + type;
        return new Condition(
                "(sort_key " + (down ? "<" : ">") + " " + value + " or (sort_key = " + value
                        + " and organisation > ?) or sort_key is null)",
                List.of(checked(parts[1]), checked(parts[1]), parts[0]));
    }

    // a token made by hand must not reach the database as a number that is none
    private String checked(String value) {
        if (type.equals("text")) {
            return value;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return Double.toString(number);
            }
        } catch (NumberFormatException e) {
            throw PageRequest.badToken();
        }
        throw PageRequest.badToken();
    }

    String orderBy() {
        return "sort_key " + (down ? "desc" : "asc") + " nulls last, organisation";
    }

    private static Ordering node(String code, Framework framework, boolean down) {
        if (framework.node(code).isEmpty()) {
            throw refused(
                    "sort",
                    new Text(
                            "ต้องเป็น rank, code, name หรือรหัสองค์ประกอบ",
                            "It is rank, code, name or the code of a node"));
        }
        return new Ordering("node_score", "float8", down, code);
    }

    private static String name(Locale language) {
        return language.getLanguage().equals("th") ? "name_th collate \"th-x-icu\"" : "name_en collate \"en-x-icu\"";
    }

    private static Problem refused(String parameter, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter(parameter, "unknown-value", message);
    }

    /** SQL with what its parameters are bound to. */
    record Condition(String sql, List<Object> arguments) {}
}
