package org.phrom.reporting.chart;

import java.util.List;

/**
 * Colours of bands from the highest to the lowest: from blue to orange, which readers with any of the common colour
 * vision deficiencies can tell apart. They are fallbacks for a file that stands alone; a page's style sheet may set others
 * by the class.
 */
final class Palette {

    static final String INK = "#16202e";
    static final String QUIET = "#5b6675";
    static final String GRID = "#d5dae1";
    static final String OWN = "#1f4e9c";
    static final String OTHERS = "#b4580a";

    private static final List<String> BANDS = List.of("#1f4e9c", "#4f9ad3", "#eaad36", "#c44e1c", "#7d2a4d");
    private static final List<String> ON_BANDS = List.of("#ffffff", "#0b1a2b", "#0b1a2b", "#ffffff", "#ffffff");
    private static final String NO_BAND = "#8b95a3";

    private Palette() {}

    /** Fill of a band by its place from the top; -1 for none. */
    static String band(int place) {
        return place < 0 ? NO_BAND : BANDS.get(Math.min(place, BANDS.size() - 1));
    }

    /** Colour of text on a band. */
    static String onBand(int place) {
        return place < 0 ? "#ffffff" : ON_BANDS.get(Math.min(place, BANDS.size() - 1));
    }

    /** Class of a band. */
    static String bandClass(int place) {
        return place < 0 ? "no-band" : "band-" + Math.min(place, BANDS.size() - 1);
    }
}
