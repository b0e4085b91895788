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
        return score == null ? "–" : String.format(Locale.ROOT, "%." + decimals() + "f", score);
    }

    /** A difference of scores with its sign; without one when nothing is left of it as it is written. */
    public String difference(@Nullable Double difference) {
        if (difference == null) {
            return "–";
        }
        String text = text(Math.abs(difference));
        return sign(difference) < 0 ? "−" + text : sign(difference) > 0 ? "+" + text : text;
    }

    /** Whether a difference is above or below zero as it is written: 1, -1, or 0 when nothing is left of it. */
    public int sign(double difference) {
        return text(Math.abs(difference)).equals(text(0.0)) ? 0 : (int) Math.signum(difference);
    }

    /** With how many decimals scores are written. */
    public int decimals() {
        return most <= 1 ? 3 : most <= 10 ? 2 : 1;
    }

    /** A number without a scale, such as a coefficient; a dash for none. */
    public static String coefficient(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** A sum of money in whole units, its thousands apart. */
    public static String money(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** A share as per cent. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
