package org.phrom.reporting.chart;

import java.util.List;

/** How the organisations spread over the bands: one bar cut into shares. */
public final class BandShares {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 40;
    private static final double NARROWEST_WITH_TEXT = 34;
    private static final double GAP = 2;

    private BandShares() {}

    /**
     * One band.
     *
     * @param label what stands in its part of the bar, short
     * @param text what a reader is told about it
     * @param place place from the top; -1 for what has no band
     */
    public record Share(String label, String text, int count, int place) {}

    /** Draws the bar; bands without anybody are left out. */
    public static String svg(Caption caption, List<Share> shares) {
        Svg svg = Svg.image(caption, WIDTH, HEIGHT);
        double all = shares.stream().mapToInt(Share::count).sum();
        double x = 0;
        for (Share share : shares) {
            double wide = all == 0 ? 0 : WIDTH * share.count() / all;
            if (wide > 0) {
                part(svg, share, x, Math.max(1, wide - GAP));
            }
            x += wide;
        }
        return svg.end();
    }

    private static void part(Svg svg, Share share, double x, double wide) {
        svg.open(
                "rect",
                "class",
                Palette.bandClass(share.place()),
                "x",
                x,
                "y",
                0.0,
                "width",
                wide,
                "height",
                HEIGHT,
                "rx",
                "3",
                "fill",
                Palette.band(share.place()));
        svg.element("title", share.text()).close("rect");
        if (wide >= NARROWEST_WITH_TEXT) {
            svg.element(
                    "text",
                    share.label(),
                    "class",
                    "on-" + Palette.bandClass(share.place()),
                    "x",
                    x + wide / 2,
                    "y",
                    HEIGHT / 2 + 5,
                    "font-size",
                    "14",
                    "font-weight",
                    "600",
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.onBand(share.place()));
        }
    }
}
