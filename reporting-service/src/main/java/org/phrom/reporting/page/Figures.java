package org.phrom.reporting.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Framework;

/**
 * How scores of one round are written and drawn.
 *
 * @param most the end of the scale
 */
public record Figures(double most) {

    /** Where scales end as a rule: shares, levels, marks and per cent. */
    private static final double[] ENDS = {1, 4, 5, 10, 100};

    /**
     * For scores of an instrument.
     *
     * @param highest of them
     */
    public static Figures of(Framework framework, @Nullable Double highest) {
        double known = Math.max(framework.highestBound(), framework.scaleEnd());
        double reached = Math.max(highest == null ? 0 : highest, known);
        return new Figures(Arrays.stream(ENDS)
                .filter(end -> reached <= end)
                .findFirst()
                // whatever is larger sets its own scale
                .orElse(Math.ceil(reached)));
    }

    /** A score; a dash for none. */
    public String text(@Nullable Double score) {
        return score == null
                ? "–"
                : String.format(Locale.ROOT, most <= 1 ? "%.3f" : most <= 10 ? "%.2f" : "%.1f", score);
    }

    /** A difference of scores with its sign. */
    public String difference(@Nullable Double difference) {
        if (difference == null) {
            return "–";
        }
        String text = text(Math.abs(difference));
        return (difference < 0 ? "−" : "+") + text;
    }

    /** A share as per cent. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
