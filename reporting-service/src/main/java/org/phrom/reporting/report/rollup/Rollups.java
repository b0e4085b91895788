package org.phrom.reporting.report.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Languages;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.rollup.RollupQueries.Group;
import org.phrom.reporting.report.rollup.RollupView.Line;
import org.phrom.reporting.report.rollup.RollupView.Step;
import org.phrom.reporting.report.rollup.RollupView.Sums;

/**
 * Rolls scores up along the tree of organisations, as it was when the round opened. Until a round is published, who works
 * for sub-trees has all of it made of these alone.
 */
@ApplicationScoped
class Rollups {

    private static final Text NO_TYPE = new Text("ไม่ระบุประเภท", "No type");
    private static final Map<String, Text> RULES = Map.of(
            "mean",
            new Text(
                    "ค่าเฉลี่ยเลขคณิตของคะแนน ทุกหน่วยงานนับเท่ากัน ไม่นับหน่วยงานที่ไม่มีคะแนน",
                    "Arithmetic mean of the scores; every organisation counts once, those without a score do not count"),
            "median",
            new Text(
                    "มัธยฐานของคะแนน ทุกหน่วยงานนับเท่ากัน ไม่นับหน่วยงานที่ไม่มีคะแนน",
                    "Median of the scores; every organisation counts once, those without a score do not count"));

    private final RollupQueries rows;
    private final Organisations organisations;
    private final Provenances provenances;

    Rollups(RollupQueries rows, Organisations organisations, Provenances provenances) {
        this.rows = rows;
        this.organisations = organisations;
        this.provenances = provenances;
    }

    /**
     * The scores of a node below an organisation.
     *
     * @throws Problem 400 where the framework has no such node, the caller sees nobody below such an organisation, or there
     *     is no such rule
     */
    RollupView of(ReportContext context, RollupParameters parameters) {
        Framework.Node node = node(context.framework(), parameters.node());
        boolean index = node.code().equals(context.framework().tree().code());
        String by = parameters.grouping();
        String rule = parameters.chosen();
        List<String> path = path(rows.above(context), parameters.parent());
        String parent = path.isEmpty() ? null : path.get(path.size() - 1);
        List<Group> groups = rows.groups(context, index ? null : node.code(), by, parent);
        return new RollupView(
                provenances.of(context),
                node.code(),
                new Text(node.name().th(), node.name().en()),
                by,
                rule,
                Objects.requireNonNull(RULES.get(rule)),
                steps(path, context),
                Sums.of(
                        groups.stream().mapToInt(Group::organisations).sum(),
                        groups.stream()
                                .flatMapToDouble(group -> Arrays.stream(group.ascending()))
                                .sorted()
                                .toArray()),
                lines(groups, by, rule, context));
    }

    /** The way down to what is looked at, from the top. */
    private static List<String> path(List<List<String>> above, @Nullable String parent) {
        if (parent == null || parent.isBlank()) {
            return common(above);
        }
        Text message = new Text(
                "ต้องเป็นรหัสหน่วยงานที่มีผู้เข้าร่วมอยู่ภายใต้",
                "It is the code of an organisation that participants lie below");
        return above.stream()
                .filter(ancestors -> ancestors.contains(parent))
                .findFirst()
                .map(ancestors -> ancestors.subList(0, ancestors.indexOf(parent) + 1))
                .orElseThrow(() ->
                        new Problem(CommonProblem.INVALID_PARAMETER).atParameter("parent", "unknown-value", message));
    }

    private static List<String> common(List<List<String>> above) {
        List<String> common = above.isEmpty() ? List.of() : above.get(0);
        for (List<String> ancestors : above) {
            int same = 0;
            while (same < Math.min(common.size(), ancestors.size())
                    && common.get(same).equals(ancestors.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common;
    }

    private List<Step> steps(List<String> path, ReportContext context) {
        Map<String, Text> names = organisations.names(path, context.round().referenceDate());
        return path.stream()
                .map(code -> new Step(code, names.getOrDefault(code, new Text(code, code))))
                .toList();
    }

    private List<Line> lines(List<Group> groups, String by, String rule, ReportContext context) {
        List<String> codes = groups.stream()
                .filter(group -> !group.leaf())
                .map(Group::code)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Text> areas =
                by.equals("area") ? organisations.names(codes, context.round().referenceDate()) : Map.of();
        List<Line> lines = new ArrayList<>();
        for (Group group : groups) {
            lines.add(new Line(
                    group.code(),
                    name(group, by, areas),
                    by.equals("area") && !group.leaf(),
                    Sums.of(group.organisations(), group.ascending())));
        }
        lines.sort(Comparator.comparing(
                (Line line) -> line.sums().by(rule), Comparator.nullsLast(Comparator.<Double>reverseOrder())));
        return lines;
    }

    private static Text name(Group group, String by, Map<String, Text> areas) {
        String code = group.code();
        if (code == null) {
            return NO_TYPE;
        }
        if (by.equals("type")) {
            return new Text(
                    Words.in(Languages.THAI).kind(code),
                    Words.in(Locale.ENGLISH).kind(code));
        }
        return group.leaf() ? group.name() : areas.getOrDefault(code, new Text(code, code));
    }

    private static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("node", "unknown-value", message));
    }
}
