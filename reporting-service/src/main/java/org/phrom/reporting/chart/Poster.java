package org.phrom.reporting.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charts as one picture that stands alone: below a heading that says what they show, above where they come from. */
public final class Poster {

    /** A chart of nothing, below a heading that says why. */
    public static final String NOTHING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 1\"></svg>";

    private static final double MARGIN = 24;
    private static final double WIDTH = 760;
    private static final double TITLE = 24;
    private static final double HEADING = 16;
    private static final double NOTE = 13;
    private static final int LETTERS_OF_TITLE = 56;
    private static final int LETTERS_OF_NOTE = 105;
    private static final Pattern VIEW_BOX = Pattern.compile("<svg [^>]*?viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    private Poster() {}

    /**
     * One chart.
     *
     * @param heading empty for none
     */
    public record Part(String heading, String svg) {}

    /**
     * Puts charts below each other on white ground.
     *
     * @param caption its title stands above the charts, its description is for those who can't see them
     * @param below the title
     * @param notes below the charts
     */
    public static String svg(Caption caption, String below, List<Part> parts, List<String> notes) {
        String language = caption.language();
        List<String> title = Wording.lines(caption.title(), LETTERS_OF_TITLE, language);
        List<String> lead = Wording.lines(below, LETTERS_OF_NOTE, language);
        List<String> foot = notes.stream()
                .flatMap(note -> Wording.lines(note, LETTERS_OF_NOTE, language).stream())
                .toList();
        double height =
                2 * MARGIN + title.size() * TITLE * 1.4 + lead.size() * NOTE * 1.6 + foot.size() * NOTE * 1.6 + MARGIN;
        for (Part part : parts) {
            height += size(part)[1] + (part.heading().isEmpty() ? MARGIN : HEADING * 1.6 + MARGIN);
        }
        double width = WIDTH + 2 * MARGIN;
        Svg svg = Svg.image(caption, width, height);
        svg.empty("rect", "x", 0.0, "y", 0.0, "width", width, "height", height, "fill", "#ffffff");
        double y = lines(svg, title, MARGIN, TITLE, "700", Palette.INK);
        y = lines(svg, lead, y, NOTE, "400", Palette.QUIET);
        for (Part part : parts) {
            y += MARGIN;
            if (!part.heading().isEmpty()) {
                y = lines(svg, List.of(part.heading()), y, HEADING, "600", Palette.INK);
            }
            double[] size = size(part);
            svg.raw("<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s"
                    .formatted(
                            Svg.number(MARGIN),
                            Svg.number(y),
                            Svg.number(size[0]),
                            Svg.number(size[1]),
                            part.svg().substring("<svg ".length())));
            y += size[1];
        }
        lines(svg, foot, y + MARGIN, NOTE, "400", Palette.QUIET);
        return svg.end();
    }

    private static double lines(Svg svg, List<String> lines, double top, double size, String weight, String fill) {
        double y = top;
        for (String line : lines) {
            svg.element(
                    "text",
                    line,
                    "x",
                    MARGIN,
                    "y",
                    y + size,
                    "font-size",
                    Svg.number(size),
                    "font-weight",
                    weight,
                    "fill",
                    fill);
            y += size * (size == TITLE ? 1.4 : 1.6);
        }
        return y;
    }

    private static double[] size(Part part) {
        Matcher found = VIEW_BOX.matcher(part.svg());
        if (!found.lookingAt()) {
            throw new IllegalArgumentException("no chart of ours");
        }
        double scale = WIDTH / Double.parseDouble(found.group(1));
        return new double[] {WIDTH, scale * Double.parseDouble(found.group(2))};
    }
}
