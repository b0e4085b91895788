package org.phrom.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How many go from where to where: places of before on the left, those of now on the right, and between them flows as wide
 * as there are many. After the steam engine of M. H. P. R. Sankey, "The thermal efficiency of steam-engines", Minutes of
 * Proceedings of the Institution of Civil Engineers 134 (1898), 278–312.
 */
public final class Sankey {

    private static final double WIDTH = 760;
    private static final double TOP = 34;
    private static final double FLOWING = 340;
    private static final double GAP = 20;
    private static final double LEFT = 196;
    private static final double RIGHT = 552;
    private static final double NODE = 12;
    private static final int LETTERS = 22;
    private static final int LETTERS_OF_HEADING = 34;

    private Sankey() {}

    /**
     * One place.
     *
     * @param count how many are there
     * @param place of the band from the top; -1 for none
     */
    public record Node(String label, int count, int place) {}

    /**
     * Draws it.
     *
     * @param flows how many go from each place on the left to each on the right
     */
    public static String svg(
            Caption caption,
            String leftTitle,
            String rightTitle,
            List<Node> left,
            List<Node> right,
            List<List<Integer>> flows) {
        int all = Math.max(1, left.stream().mapToInt(Node::count).sum());
        double scale = FLOWING / all;
        double height = TOP + FLOWING + GAP * Math.max(left.size(), right.size());
        Svg svg = Svg.image(caption, WIDTH, height);
        heading(svg, leftTitle, LEFT + NODE, "end");
        heading(svg, rightTitle, RIGHT, "start");
        double[] leftTops = tops(left, scale);
        double[] rightTops = tops(right, scale);
        double[] leaving = leftTops.clone();
        double[] coming = rightTops.clone();
        for (int from = 0; from < left.size(); from++) {
            for (int to = 0; to < right.size(); to++) {
                int count = flows.get(from).get(to);
                if (count > 0) {
                    double wide = count * scale;
                    flow(svg, left.get(from), right.get(to), count, leaving[from], coming[to], wide);
                    leaving[from] += wide;
                    coming[to] += wide;
                }
            }
        }
        for (int at = 0; at < left.size(); at++) {
            node(svg, left.get(at), LEFT, leftTops[at], scale, LEFT - 8, "end");
        }
        for (int at = 0; at < right.size(); at++) {
            node(svg, right.get(at), RIGHT, rightTops[at], scale, RIGHT + NODE + 8, "start");
        }
        return svg.end();
    }

    private static double[] tops(List<Node> nodes, double scale) {
        List<Double> tops = new ArrayList<>();
        double top = TOP + GAP / 2;
        for (Node node : nodes) {
            tops.add(top);
            top += node.count() * scale + (node.count() == 0 ? 0 : GAP);
        }
        return tops.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void flow(Svg svg, Node from, Node to, int count, double y0, double y1, double wide) {
        double x0 = LEFT + NODE;
        double middle = (x0 + RIGHT) / 2;
        String path = "M" + point(x0, y0) + "C" + point(middle, y0) + " " + point(middle, y1) + " " + point(RIGHT, y1)
                + "L"
                + point(RIGHT, y1 + wide) + "C" + point(middle, y1 + wide) + " " + point(middle, y0 + wide) + " "
                + point(x0, y0 + wide) + "Z";
        svg.open(
                "path",
                "class",
                Palette.bandClass(from.place()),
                "d",
                path,
                "fill",
                Palette.band(from.place()),
                "fill-opacity",
                "0.45");
        svg.element("title", from.label() + " → " + to.label() + ": " + count).close("path");
    }

    private static void node(Svg svg, Node node, double x, double top, double scale, double labelX, String anchor) {
        if (node.count() == 0) {
            return;
        }
        double tall = Math.max(1, node.count() * scale);
        svg.empty(
                "rect",
                "class",
                Palette.bandClass(node.place()),
                "x",
                x,
                "y",
                top,
                "width",
                NODE,
                "height",
                tall,
                "fill",
                Palette.band(node.place()));
        String label = Wording.cut(node.label(), LETTERS) + " · " + node.count();
        svg.open(
                "text",
                "class",
                "label",
                "x",
                labelX,
                "y",
                top + tall / 2 + 4.5,
                "font-size",
                "13",
                "text-anchor",
                anchor,
                "fill",
                Palette.INK);
        svg.element("title", node.label()).element("tspan", label);
        svg.close("text");
    }

    private static void heading(Svg svg, String text, double x, String anchor) {
        svg.element(
                "text",
                Wording.cut(text, LETTERS_OF_HEADING),
                "class",
                "tick",
                "x",
                x,
                "y",
                18.0,
                "font-size",
                "13",
                "text-anchor",
                anchor,
                "fill",
                Palette.QUIET);
    }

    private static String point(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }
}
