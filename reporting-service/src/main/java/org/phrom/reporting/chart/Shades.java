package org.phrom.reporting.chart;

import java.util.List;

/** Colours for the fifths of a scale, from the lowest to the highest, as cells of heat maps have them everywhere. */
public final class Shades {

    /** How many there are. */
    public static final int COUNT = 5;

    private static final List<String> FILLS = List.of("#c44e1c", "#f0b48f", "#f3f1ec", "#a9cbe8", "#1f4e9c");
    private static final List<String> LETTERS = List.of("#ffffff", "#16202e", "#16202e", "#16202e", "#ffffff");

    private static final List<String> AMOUNTS = List.of("#f3f1ec", "#d6e5f3", "#a9cbe8", "#5f9bd1", "#1f4e9c");

    private Shades() {}

    /** Fill of a fifth of an amount that is neither good nor bad: the more, the darker. */
    static String amount(int fifth) {
        return AMOUNTS.get(fifth);
    }

    /** Colour of letters on it. */
    static String lettersOnAmount(int fifth) {
        return fifth == COUNT - 1 ? "#ffffff" : "#16202e";
    }

    /**
     * Which fifth a value is in, from 0; the lower bound of one is in it.
     *
     * @param end of the scale, which begins at 0
     */
    public static int fifth(double value, double end) {
        int fifth = 0;
        while (fifth < COUNT - 1 && value >= end * (fifth + 1) / COUNT) {
            fifth++;
        }
        return fifth;
    }

    /** Fill of a fifth. */
    public static String fill(int fifth) {
        return FILLS.get(fifth);
    }

    /** Colour of letters on it. */
    public static String letters(int fifth) {
        return LETTERS.get(fifth);
    }
}
