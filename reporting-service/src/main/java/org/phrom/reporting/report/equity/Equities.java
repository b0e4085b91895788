package org.phrom.reporting.report.equity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.crosswalk.Comparability;
import org.phrom.kit.crosswalk.Crosswalks;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.EarlierRounds;
import org.phrom.reporting.readmodel.EarlierRounds.Before;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.equity.EquityView.Area;
import org.phrom.reporting.report.equity.EquityView.EarlierRound;
import org.phrom.reporting.report.equity.EquityView.Figures;
import org.phrom.reporting.report.equity.Inequality.Part;
import org.phrom.reporting.report.equity.Spread.AreaScores;

/**
 * Tells how equal the scores of a node are, beside the published rounds before that measured the same.
 *
 * <p>Who may see some organisations only has all figures made of these alone: several measures over the same few others
 * would together tell the score of each.
 */
@ApplicationScoped
class Equities {

    private static final int MOST_EARLIER = 20;
    private static final int MOST_KEPT = 2_000;
    private static final Text NOTHING_ABOVE = new Text("ไม่มีหน่วยงานเหนือขึ้นไป", "Nothing above");

    private final EquityQueries rows;
    private final EarlierRounds rounds;
    private final Organisations organisations;
    private final Frameworks frameworks;
    private final Provenances provenances;
    private final Crosswalks crosswalks;
    // each report of a round asks for the same of those before, whose results seldom change
    private final Cache<String, Figures> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Equities(
            EquityQueries rows,
            EarlierRounds rounds,
            Organisations organisations,
            Frameworks frameworks,
            Provenances provenances) {
        this.rows = rows;
        this.rounds = rounds;
        this.provenances = provenances;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks::document);
    }

    /**
     * The scores of a node that the caller may see.
     *
     * @param node its code; {@code null} for the index
     * @param centre code of the area that the others are held against; {@code null} for that with the highest mean
     * @throws Problem 400 where the framework has no such node, or nobody in such an area has a score
     */
    EquityView of(ReportContext context, @Nullable String node, @Nullable String centre) {
        Round round = context.round();
        Framework framework = context.framework();
        Framework.Node of = node(framework, node);
        Spread spread = spread(framework, context.run(), context.scope(), of);
        Optional<AreaScores> against = centre(spread, centre);
        boolean index = of.code().equals(framework.tree().code());
        return new EquityView(
                round.id(),
                round.framework(),
                round.frameworkVersion(),
                context.run(),
                context.run().provisional(),
                provenances.of(context),
                of.code(),
                new Text(of.name().th(), of.name().en()),
                context.scope().tops() == null ? "all" : "own",
                spread.figures(),
                against.map(AreaScores::area).orElse(null),
                against.map(best -> areas(spread, best, round)).orElse(List.of()),
                index ? spread.below(framework.bandsFromTop()) : List.of(),
                earlier(round, of.code(), context.scope()));
    }

    private static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        return framework
                .node(code)
                .orElseThrow(
                        () -> refused("node", new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node")));
    }

    private static Optional<AreaScores> centre(Spread spread, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return spread.best();
        }
        return Optional.of(spread.areas().stream()
                .filter(area -> code.equals(area.area()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "centre",
                        new Text(
                                "ต้องเป็นรหัสพื้นที่ที่มีคะแนน",
                                "It is the code of an area in which somebody has a score"))));
    }

    private Spread spread(Framework framework, Run run, Scope scope, Framework.Node node) {
        List<String> counted = new ArrayList<>();
        count(node, counted);
        boolean index = node.code().equals(framework.tree().code());
        return new Spread(rows.scores(run, scope, node.code(), index, counted));
    }

    private static void count(Framework.Node node, List<String> into) {
        into.add(node.code());
        List<Framework.Node> children = node.children();
        for (Framework.Node child : children == null ? List.<Framework.Node>of() : children) {
            Double weight = child.weight();
            if (weight == null || weight != 0) {
                count(child, into);
            }
        }
    }

    private List<Area> areas(Spread spread, AreaScores centre, Round round) {
        List<String> codes = spread.areas().stream()
                .map(AreaScores::area)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Text> names = organisations.names(codes, round.referenceDate());
        Map<String, Part> parts = spread.parts();
        return spread.areas().stream()
                .map(area -> area(area, centre, parts.get(Spread.group(area)), names))
                .toList();
    }

    private static Area area(AreaScores area, AreaScores centre, @Nullable Part part, Map<String, Text> names) {
        String code = area.area();
        double mean = area.mean();
        boolean above = mean >= 0 && centre.mean() > 0;
        return new Area(
                code,
                code == null ? NOTHING_ABOVE : names.getOrDefault(code, new Text(code, code)),
                area.scores().length,
                mean,
                part == null ? null : Spread.finite(part.share()),
                part == null ? null : Spread.finite(part.within()),
                mean - centre.mean(),
                above ? (Double) (mean / centre.mean()) : null);
    }

    private List<EarlierRound> earlier(Round round, String node, Scope scope) {
        List<EarlierRound> earlier = new ArrayList<>();
        for (Before before : rounds.of(round, MOST_EARLIER)) {
            earlier.add(earlier(round, before, node, scope));
        }
        Collections.reverse(earlier);
        return earlier;
    }

    private EarlierRound earlier(Round round, Before before, String node, Scope scope) {
        Optional<Joint> joint = crosswalks
                .between(round.framework(), before.round().frameworkVersion(), round.frameworkVersion())
                .map(joints -> joints.getOrDefault(node, Joint.NEW));
        String same = joint.map(Joint::sameScore).orElse(null);
        Framework framework = frameworks.of(before.round());
        Figures figures = same == null
                ? null
                : framework
                        .node(same)
                        .map(then -> figures(before, framework, then, scope))
                        .orElse(null);
        Comparability comparability = joint.map(Joint::comparability).orElse(Comparability.UNRELATED);
        return new EarlierRound(
                before.round().id(),
                before.round().title(),
                before.round().referenceDate(),
                before.round().frameworkVersion(),
                before.run(),
                before.run().provisional(),
                comparability.word(),
                same,
                figures);
    }

    private Figures figures(Before before, Framework framework, Framework.Node node, Scope scope) {
        if (scope.tops() != null) {
            return spread(framework, before.run(), scope, node).figures();
        }
        String key = String.join("|", before.run().id(), before.fingerprint(), node.code());
        return kept.get(
                key, ignored -> spread(framework, before.run(), scope, node).figures());
    }

    private static Problem refused(String parameter, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter(parameter, "unknown-value", message);
    }
}
