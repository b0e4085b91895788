package org.phrom.reporting.report.roundtrend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.pair.PairLine;
import org.phrom.reporting.report.pair.PairQueries;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.pair.RoundPair.Measure;
import org.phrom.reporting.report.roundtrend.RoundTrendView.Point;

/**
 * Follows the scores of a node from round to round. Who may see some organisations only has all of it made of these alone.
 *
 * <p>The chain-linked mean L of the newest round is its mean; that of a round before is L<sub>t-1</sub> = L<sub>t</sub> −
 * D<sub>t</sub>. D<sub>t</sub> = Σ<sub>i</sub>Σ<sub>k</sub> w<sub>k</sub> (s<sub>itk</sub> − s<sub>i,t-1,k</sub>) /
 * Σ<sub>i</sub>Σ<sub>k</sub> w<sub>k</sub>, over the organisations i with a score in both rounds and the highest nodes k
 * that both measured the same and that were measured in both, weights being those of the later round: a chain of
 * differences of matched pairs, on the scale of the scores (OECD/JRC, Handbook on Constructing Composite Indicators, 2008,
 * on breaks in series; chaining as in the IMF's Consumer Price Index Manual, 2020, chapter 9, with differences in place of
 * ratios, since scores may be 0).
 */
@ApplicationScoped
class RoundTrends {

    private static final int MOST_POINTS = 12;
    private static final int MOST_KEPT = 2_000;

    private final PairQueries rows;
    private final Provenances provenances;
    // each report of a round asks for the same of those before, whose results seldom change
    private final Cache<String, Step> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    RoundTrends(PairQueries rows, Provenances provenances) {
        this.rows = rows;
        this.provenances = provenances;
    }

    /** How many rounds before are looked at. */
    static int mostBefore() {
        return MOST_POINTS - 1;
    }

    /**
     * The points.
     *
     * @param chain each round with the one before, the newest first
     * @throws Problem 400 where the framework has no such node
     */
    RoundTrendView of(ReportContext context, List<RoundPair> chain, @Nullable String code) {
        Framework framework = context.framework();
        Framework.Node node = code == null || code.isBlank()
                ? framework.tree()
                : framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                        .atParameter(
                                "node",
                                "unknown-value",
                                new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node")));
        List<Followed> steps = steps(chain, node.code());
        Field newest = steps.isEmpty()
                ? Field.of(rows.scores(context, node.code()))
                : steps.get(0).step().now();
        List<Point> points = new ArrayList<>();
        ReportContext at = context;
        Field field = newest;
        String measured = node.code();
        Double linked = newest.mean();
        for (Followed step : steps) {
            Double link = step.step().link();
            points.add(point(at, measured, field, step.comparability(), link, linked));
            linked = linked == null || link == null ? null : (Double) (linked - link);
            at = step.pair().before();
            field = step.step().before();
            measured = step.before();
        }
        points.add(point(at, measured, field, "first", null, linked));
        Collections.reverse(points);
        return new RoundTrendView(provenances.of(context), node.code(), node.name(), points);
    }

    private List<Followed> steps(List<RoundPair> chain, String node) {
        List<Followed> steps = new ArrayList<>();
        String code = node;
        for (RoundPair pair : chain) {
            if (!pair.follows(code)) {
                return steps;
            }
            Measure measure = pair.measure(code);
            steps.add(new Followed(
                    pair, measure.comparability().word(), measure.before().code(), step(pair, measure)));
            code = measure.before().code();
        }
        return steps;
    }

    private Step step(RoundPair pair, Measure measure) {
        // what is not published changes, and depends on who asks
        if (!pair.now().round().isPublished() || pair.now().scope().tops() != null) {
            return Step.of(rows.lines(pair, measure));
        }
        String key = String.join(
                "|",
                pair.stateNow(),
                pair.state(),
                measure.node().code(),
                measure.before().code());
        return kept.get(key, ignored -> Step.of(rows.lines(pair, measure)));
    }

    private static Point point(
            ReportContext context,
            String node,
            Field field,
            String comparability,
            @Nullable Double link,
            @Nullable Double linked) {
        return new Point(
                context.round().id(),
                context.round().title(),
                context.round().referenceDate(),
                context.round().frameworkVersion(),
                context.run().provisional(),
                node,
                field.organisations(),
                field.mean(),
                field.median(),
                comparability,
                link,
                linked);
    }

    private record Followed(RoundPair pair, String comparability, String before, Step step) {}

    /** A round and the one before it, summed up. */
    private record Step(Field now, Field before, @Nullable Double link) {

        static Step of(List<PairLine> lines) {
            double change = 0;
            double weight = 0;
            for (PairLine line : lines) {
                Double common = line.common();
                if (common != null) {
                    change += common;
                    weight += line.comparable();
                }
            }
            return new Step(
                    Field.of(scores(lines, PairLine::scoreNow)),
                    Field.of(scores(lines, PairLine::scoreBefore)),
                    weight > 0 ? (Double) (change / weight) : null);
        }

        private static List<Double> scores(List<PairLine> lines, Function<PairLine, @Nullable Double> side) {
            List<Double> scores = new ArrayList<>();
            for (PairLine line : lines) {
                Double score = side.apply(line);
                if (score != null) {
                    scores.add(score);
                }
            }
            return scores;
        }
    }

    /** The scores of one round, summed up. */
    private record Field(
            int organisations,
            @Nullable Double mean,
            @Nullable Double median) {

        static Field of(List<Double> scores) {
            if (scores.isEmpty()) {
                return new Field(0, null, null);
            }
            List<Double> ascending =
                    scores.stream().filter(Objects::nonNull).sorted().toList();
            int count = ascending.size();
            double mean = ascending.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            double median = ascending.get((count - 1) / 2) / 2 + ascending.get(count / 2) / 2;
            return new Field(count, mean, median);
        }
    }
}
