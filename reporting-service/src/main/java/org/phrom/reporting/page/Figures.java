package org.phrom.reporting.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How scores of one round are written and drawn.
 *
 * @param most the end of the scale
 */
public record Figures(double most) {

    /** For scores up to this one. */
    public static Figures upTo(@Nullable Double highest) {
        // scores are shares of one or of a hundred; whatever is larger sets its own scale
        return new Figures(highest == null || highest <= 1 ? 1 : highest <= 100 ? 100 : Math.ceil(highest));
    }

    /** A score; a dash for none. */
    public String text(@Nullable Double score) {
        return score == null ? "–" : String.format(Locale.ROOT, most <= 1 ? "%.3f" : "%.1f", score);
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
