package org.phrom.reporting.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.comparison.ComparisonQueries.Own;
import org.phrom.reporting.report.comparison.ComparisonView.Line;
import org.phrom.reporting.report.comparison.ComparisonView.Result;
import org.phrom.reporting.report.ranking.RankedOrganisation;
import org.phrom.reporting.report.scorecard.Distribution;
import org.phrom.reporting.report.scorecard.DistributionQueries;

/**
 * Puts a few organisations beside each other. Ranks and medians are those of scorecards: of the whole round, whoever
 * asks.
 */
@ApplicationScoped
class Comparisons {

    static final int MOST_LINES = 200;
    private static final int MOST_OFFERED = 1_000;

    private final ComparisonQueries rows;
    private final DistributionQueries distributions;
    private final Provenances provenances;

    Comparisons(ComparisonQueries rows, DistributionQueries distributions, Provenances provenances) {
        this.rows = rows;
        this.distributions = distributions;
        this.provenances = provenances;
    }

    /**
     * The comparison.
     *
     * @throws Problem 400 for a number of organisations that is not from two to five, one twice, one that the caller does
     *     not see in this round or that is not there, or a node that is none
     */
    ComparisonView of(ReportContext context, ComparisonParameters parameters) {
        List<String> codes = parameters.codes();
        Framework framework = context.framework();
        Framework.Node node = node(framework, parameters.node());
        List<Placed> all = new ArrayList<>();
        place(node, 0, all);
        List<Placed> shown = shown(all);
        List<Own> compared = compared(
                context,
                codes,
                shown.stream().map(placed -> placed.node().code()).toList());
        Map<String, Distribution> spread = distributions.of(context.round(), context.run());
        String index = framework.tree().code();
        return new ComparisonView(
                provenances.of(context),
                node.code(),
                node.name(),
                compared.stream().map(Own::compared).toList(),
                shown.stream()
                        .map(placed ->
                                line(placed, compared, spread.get(placed.node().code()), index))
                        .toList(),
                all.size() - shown.size());
    }

    /** Those that can be chosen, the best first, as many as a list for choosing may have. */
    List<RankedOrganisation.Organisation> offered(ReportContext context) {
        return rows.offered(context, MOST_OFFERED);
    }

    /** How scores are written, in every form alike. */
    Figures figures(ReportContext context) {
        Distribution index = distributions
                .of(context.round(), context.run())
                .get(context.framework().tree().code());
        return Figures.of(context.framework(), index == null ? null : (Double) index.highest());
    }

    private List<Own> compared(ReportContext context, List<String> codes, List<String> nodes) {
        Map<String, Own> found = rows.results(context, codes, nodes).stream()
                .collect(Collectors.toMap(own -> own.compared().organisation().code(), Function.identity()));
        List<Own> inOrder = new ArrayList<>();
        for (String code : codes) {
            Own own = found.get(code);
            if (own == null) {
                throw ComparisonParameters.refused(
                        "unknown-value",
                        new Text("ไม่พบ " + code + " ในรอบนี้", code + " is not among the results of this round"));
            }
            inOrder.add(own);
        }
        return inOrder;
    }

    private static Line line(Placed placed, List<Own> compared, @Nullable Distribution spread, String index) {
        String code = placed.node().code();
        boolean whole = code.equals(index);
        Double median = spread == null ? null : (Double) spread.median();
        Double first = score(compared.get(0), code, whole);
        List<Result> results = new ArrayList<>();
        for (Own own : compared) {
            Double score = score(own, code, whole);
            JsonNode band = own.nodes().path(code).path("band");
            results.add(new Result(
                    own.compared().organisation().code(),
                    score,
                    whole
                            ? own.compared().rank()
                            : score == null || spread == null ? null : (Integer) spread.place(score),
                    whole ? own.compared().band() : band.isTextual() ? band.textValue() : null,
                    difference(score, first),
                    difference(score, median)));
        }
        return new Line(
                code, placed.node().name(), placed.level(), median, spread == null ? 0 : spread.size(), results);
    }

    private static @Nullable Double score(Own own, String code, boolean index) {
        JsonNode score = own.nodes().path(code).path("score");
        return index ? own.compared().score() : score.isNumber() ? (Double) score.doubleValue() : null;
    }

    private static @Nullable Double difference(@Nullable Double score, @Nullable Double other) {
        return score == null || other == null ? null : score - other;
    }

    private static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("node", "unknown-value", message));
    }

    private static void place(Framework.Node node, int level, List<Placed> into) {
        into.add(new Placed(node, level));
        List<Framework.Node> children = node.children();
        if (children != null) {
            children.forEach(child -> place(child, level + 1, into));
        }
    }

    // whole levels, as many as fit; of a first level that does not fit as much as does
    private static List<Placed> shown(List<Placed> all) {
        int deepest = all.stream().mapToInt(Placed::level).max().orElse(0);
        for (int level = deepest; level > 1; level--) {
            int to = level;
            List<Placed> shown =
                    all.stream().filter(placed -> placed.level() <= to).toList();
            if (shown.size() <= MOST_LINES) {
                return shown;
            }
        }
        return all.stream()
                .filter(placed -> placed.level() <= 1)
                .limit(MOST_LINES)
                .toList();
    }

    private record Placed(Framework.Node node, int level) {}
}
