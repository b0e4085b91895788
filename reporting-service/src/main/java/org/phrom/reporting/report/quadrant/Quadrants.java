package org.phrom.reporting.report.quadrant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.pair.PairQueries;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.quadrant.QuadrantQueries.Pair;
import org.phrom.reporting.report.quadrant.QuadrantView.Axis;
import org.phrom.reporting.report.quadrant.QuadrantView.Counts;
import org.phrom.reporting.report.quadrant.QuadrantView.Point;

/**
 * Puts organisations into quadrants. Who may see some organisations only has all of it made of these alone, medians
 * included.
 */
@ApplicationScoped
class Quadrants {

    private static final double TIE = 5e-13;
    private static final List<String> ORDER = List.of("highHigh", "lowHigh", "highLow", "lowLow");
    private static final Comparator<Point> BY_QUADRANT = Comparator.comparing(
                    (Point point) -> ORDER.indexOf(point.quadrant()))
            .thenComparing(Point::distance, Comparator.reverseOrder())
            .thenComparing(point -> point.organisation().code());

    private final QuadrantQueries rows;
    private final PairQueries pairs;
    private final Provenances provenances;

    Quadrants(QuadrantQueries rows, PairQueries pairs, Provenances provenances) {
        this.rows = rows;
        this.pairs = pairs;
        this.provenances = provenances;
    }

    /**
     * All of it.
     *
     * @param pair {@code null} unless y is the change
     * @param points of all that have both figures, in the order of lists
     */
    record Told(ReportContext context, @Nullable RoundPair pair, Axis x, Axis y, Counts counts, List<Point> points) {

        /** How scores and changes are written, in every form alike. */
        Figures figures() {
            Double highest =
                    points.stream().map(Point::x).max(Comparator.naturalOrder()).orElse(null);
            return Figures.of(context.framework(), highest);
        }
    }

    /**
     * All of it.
     *
     * @param pair the round and the one before where y is the change
     * @throws Problem 400 for a node that is none
     */
    Told of(ReportContext context, Optional<RoundPair> pair, QuadrantParameters parameters) {
        Framework framework = context.framework();
        Framework.Node x = node(framework, "x", parameters.x());
        Framework.Node y = pair.isPresent() ? x : node(framework, "y", parameters.y());
        List<Pair> all =
                pair.map(rounds -> changes(rounds, x)).orElseGet(() -> rows.scores(context, x.code(), y.code()));
        List<Pair> whole =
                all.stream().filter(one -> one.x() != null && one.y() != null).toList();
        double[] across = values(whole, one -> or(one.x()));
        double[] upwards = values(whole, one -> or(one.y()));
        Axis ofX = axis("score", x, across, parameters.xAt());
        Axis ofY = axis(pair.isPresent() ? "change" : "score", y, upwards, parameters.yAt());
        double spreadX = deviation(across);
        double spreadY = deviation(upwards);
        List<Point> points = whole.stream()
                .map(one -> point(one, ofX, ofY, spreadX, spreadY))
                .sorted(BY_QUADRANT)
                .toList();
        return new Told(context, pair.orElse(null), ofX, ofY, counts(points, all.size() - whole.size()), points);
    }

    /** One page of it. */
    QuadrantView view(Told told, QuadrantParameters parameters) {
        RoundPair pair = told.pair();
        PageRequest page = PageRequest.of(
                parameters.pageSize(),
                parameters.pageToken(),
                told.context().run().id(),
                pair == null ? "" : pair.before().run().id(),
                told.x(),
                told.y());
        int from = page.after() == null
                ? 0
                : (int) Math.max(0, Math.min(page.afterNumber(), told.points().size()));
        int to = Math.min(told.points().size(), from + page.size() + 1);
        Page<Point> found = page.page(told.points().subList(from, to), point -> Integer.toString(from + page.size()));
        return new QuadrantView(
                provenances.of(told.context()),
                pair == null ? null : provenances.of(pair.before()),
                told.x(),
                told.y(),
                told.counts(),
                found.items(),
                found.nextPageToken());
    }

    private List<Pair> changes(RoundPair rounds, Framework.Node node) {
        return pairs.lines(rounds, rounds.measure(node.code())).stream()
                .filter(line -> line.now() != null)
                .map(line -> new Pair(line.organisation(), line.scoreNow(), line.common()))
                .toList();
    }

    private static Framework.Node node(Framework framework, String parameter, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter(parameter, "unknown-value", message));
    }

    private static double[] values(List<Pair> whole, ToDoubleFunction<Pair> value) {
        return whole.stream().mapToDouble(value).sorted().toArray();
    }

    private static double or(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static Axis axis(String figure, Framework.Node node, double[] ascending, @Nullable Double at) {
        Double median = ascending.length == 0
                ? null
                : (Double) (ascending[(ascending.length - 1) / 2] / 2 + ascending[ascending.length / 2] / 2);
        return new Axis(figure, node.code(), node.name(), median, at == null ? median : at);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private static Point point(Pair one, Axis x, Axis y, double spreadX, double spreadY) {
        double across = or(one.x());
        double upwards = or(one.y());
        String quadrant = (high(across, x) ? "high" : "low") + (high(upwards, y) ? "High" : "Low");
        double byX = spreadX == 0 ? 0 : (across - or(x.median())) / spreadX;
        double byY = spreadY == 0 ? 0 : (upwards - or(y.median())) / spreadY;
        return new Point(one.organisation(), across, upwards, quadrant, Math.hypot(byX, byY));
    }

    // what is equal to twelve decimals is tied everywhere
    private static boolean high(double value, Axis axis) {
        return value - or(axis.at()) > -TIE;
    }

    private static Counts counts(List<Point> points, int without) {
        int[] counts = new int[ORDER.size()];
        points.forEach(point -> counts[ORDER.indexOf(point.quadrant())]++);
        return new Counts(counts[0], counts[1], counts[2], counts[3], without);
    }
}
