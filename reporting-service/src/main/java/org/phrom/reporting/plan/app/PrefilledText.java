package org.phrom.reporting.plan.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.report.recommendation.RecommendationsView.Recommendation;

/** Words a measure that is made of a recommendation, in one language and within the room that a plan has. */
record PrefilledText(Words words) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 2_000;

    /** What a plan is called. */
    String plan(Text organisation, Text round) {
        return cut(words.of("planOf", words.of(organisation), words.of(round)), LONGEST_TITLE);
    }

    /** What is to be done. */
    String title(Recommendation from) {
        return cut(whole(from), LONGEST_TITLE);
    }

    /** More of it: what did not fit, from which level to which, and who says what it costs. */
    String description(Recommendation from, @Nullable CostTable table, @Nullable Price price) {
        StringBuilder text = new StringBuilder();
        String whole = whole(from);
        if (whole.codePointCount(0, whole.length()) > LONGEST_TITLE) {
            text.append(whole).append('\n');
        }
        text.append(words.of(
                "planLevels",
                words.of(from.name()),
                from.level().level(),
                words.of(from.level().text()),
                from.next().level(),
                words.of(from.next().text())));
        if (table != null && price != null) {
            text.append('\n').append(cost(table, price));
        }
        return cut(text.toString(), LONGEST_TEXT);
    }

    private String whole(Recommendation from) {
        Text said = from.recommendation();
        String worded = said == null ? "" : words.of(said);
        return worded.isBlank()
                ? words.of(
                        "planReach", from.next().level(), words.of(from.next().text()))
                : worded;
    }

    private String cost(CostTable table, Price price) {
        List<String> sources = table.rows().stream()
                .filter(row -> price.rows().contains(row.number()))
                .map(CostRow::source)
                .distinct()
                .toList();
        return words.of("planCostSource", String.join("; ", sources), Long.toString(table.version()));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
