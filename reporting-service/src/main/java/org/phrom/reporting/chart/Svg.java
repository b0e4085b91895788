package org.phrom.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements; every text and attribute is escaped. */
final class Svg {

    private static final String IMAGE = "role=\"img\"";
    private static final String GROUP = "role=\"group\"";

    private final StringBuilder out = new StringBuilder();

    /** Begins an image that is read out by its title and description; with links in it, it is a group of these. */
    static Svg image(Caption caption, double width, double height) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "lang",
                caption.language(),
                "aria-labelledby",
                caption.id() + "-title " + caption.id() + "-desc",
                "font-family",
                "system-ui, 'Noto Sans Thai', 'Sarabun', 'Leelawadee UI', Thonburi, sans-serif");
        svg.element("title", caption.title(), "id", caption.id() + "-title");
        svg.element("desc", caption.description(), "id", caption.id() + "-desc");
        return svg;
    }

    /** Begins an element; attributes are names and values in turn. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text in it. */
    Svg element(String name, String text, Object... attributes) {
        open(name, attributes);
        out.append(escape(text));
        return close(name);
    }

    /** Puts in what is SVG already. */
    Svg raw(String svg) {
        out.append(svg);
        return this;
    }

    /** Ends the image. */
    String end() {
        close("svg");
        if (out.indexOf("<a ") >= 0) {
            // readers of screens pass over what is inside of an image
            int role = out.indexOf(IMAGE);
            out.replace(role, role + IMAGE.length(), GROUP);
        }
        return out.toString();
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double coordinate ? number(coordinate) : value.toString();
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(text))
                    .append('"');
        }
    }

    /** A coordinate with at most two decimals, the same in every locale. */
    static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // XML 1.0 has no way to write other control characters
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
