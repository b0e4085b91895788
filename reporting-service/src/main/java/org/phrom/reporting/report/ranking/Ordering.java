package org.phrom.reporting.report.ranking;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;

/**
 * An order of the ranking as SQL: one expression, ties in order of code. What has no value comes last, as infinity.
 *
 * @param expression over a standing {@code t} and its nodes {@code n}
 * @param type SQL type of the expression
 * @param down whether larger values come first
 * @param node code of the node whose scores decide; {@code null} for none
 */
record Ordering(
        String expression,
        String type,
        boolean down,
        @Nullable String node) {

    static Ordering of(RankingFilter filter, Framework framework, Locale language) {
        String order = filter.order();
        Problem.requireKnown("order", order, List.of("asc", "desc"));
        boolean down = "desc".equals(order);
        return switch (filter.sort()) {
            // the first rank has the highest score
            case "rank" ->
                new Ordering(
                        down ? "case when t.score is null then 'infinity' else t.tie end" : "t.tie",
                        "float8",
                        !down,
                        null);
            case "code" -> new Ordering("t.organisation", "text", down, null);
            case "name" -> new Ordering(name(language), "text", down, null);
            default -> node(filter.sort(), framework, !"asc".equals(order));
        };
    }

    /** Finds lines after the last one of a page. */
    Condition after(@Nullable String key) {
        if (key == null) {
            return new Condition("true", List.of());
        }
        String[] parts = key.split("\n", 2);
        String last = parts.length == 1 ? (down ? "-Infinity" : "Infinity") : checked(parts[1]);
        String value = "?::" + type;
        String beyond = down ? "<" : ">";
        // the first half says where to begin to read, the second leaves out the rest of a tie
        return new Condition(
                "sort_key " + beyond + "= " + value + " and (sort_key " + beyond + " " + value
                        + " or organisation > ?)",
                List.of(last, last, parts[0]));
    }

    /** Where a line stands, for the token of the page after it. */
    String key(String code, String value) {
        return !type.equals("text") && value.endsWith("Infinity") ? code : code + "\n" + value;
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

    String orderBy(String code) {
        return "sort_key " + (down ? "desc" : "asc") + ", " + code;
    }

    private static Ordering node(String code, Framework framework, boolean down) {
        if (framework.node(code).isEmpty()) {
            Text message = new Text(
                    "ต้องเป็น rank, code, name หรือรหัสองค์ประกอบ", "It is rank, code, name or the code of a node");
            throw new Problem(CommonProblem.INVALID_PARAMETER).atParameter("sort", "unknown-value", message);
        }
        String last = down ? "'-infinity'" : "'infinity'";
        return new Ordering("coalesce((n.nodes -> ? ->> 'score')::float8, " + last + ")", "float8", down, code);
    }

    private static String name(Locale language) {
        return language.getLanguage().equals("th")
                ? "t.name_th collate \"th-x-icu\""
                : "t.name_en collate \"en-x-icu\"";
    }
}
