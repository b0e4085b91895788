package org.phrom.reporting.report.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.phrom.reporting.report.distribution.DistributionView.BandShare;
import org.phrom.reporting.report.distribution.DistributionView.Group;
import org.phrom.reporting.report.distribution.NodeScoreQueries.GroupScores;

/**
 * Tells how scores are spread. Until a round is published, who works for sub-trees has all of it made of these alone, as
 * with equity: quartiles of others over few organisations would tell scores.
 */
@ApplicationScoped
class Distributions {

    private static final Text IN_NONE = new Text("ไม่อยู่ในกลุ่มใด", "In none");
    private static final Text NO_BAND = new Text("ไม่มีระดับ", "No band");

    private final NodeScoreQueries rows;
    private final Organisations organisations;
    private final Provenances provenances;

    Distributions(NodeScoreQueries rows, Organisations organisations, Provenances provenances) {
        this.rows = rows;
        this.organisations = organisations;
        this.provenances = provenances;
    }

    /**
     * The scores of a node.
     *
     * @throws Problem 400 where the framework has no such node, or there is no such grouping
     */
    DistributionView of(ReportContext context, DistributionParameters parameters) {
        Framework framework = context.framework();
        Framework.Node node = node(framework, parameters.node());
        String by = parameters.grouping();
        boolean index = node.code().equals(framework.tree().code());
        List<GroupScores> groups = rows.scores(context.run(), context.scope(), index ? null : node.code(), by);
        double[] all = groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.ascending()))
                .sorted()
                .toArray();
        return new DistributionView(
                provenances.of(context),
                node.code(),
                new Text(node.name().th(), node.name().en()),
                by,
                groups.stream().mapToInt(GroupScores::withoutScore).sum(),
                Histogram.of(all),
                all.length == 0 ? null : Box.of(all),
                groups(groups, by, context),
                index && framework.banded() ? bands(context, all.length) : List.of());
    }

    private static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("node", "unknown-value", message));
    }

    private List<Group> groups(List<GroupScores> groups, String by, ReportContext context) {
        List<String> codes =
                groups.stream().map(GroupScores::of).filter(Objects::nonNull).toList();
        Map<String, Text> areas =
                by.equals("area") ? organisations.names(codes, context.round().referenceDate()) : Map.of();
        List<Group> named = new ArrayList<>();
        for (GroupScores group : groups) {
            String code = group.of();
            if (group.ascending().length > 0) {
                Text name = code == null ? IN_NONE : name(code, by, areas, context.framework());
                named.add(new Group(code, name, Box.of(group.ascending())));
            }
        }
        return named;
    }

    private static Text name(String code, String by, Map<String, Text> areas, Framework framework) {
        return switch (by) {
            case "type" ->
                new Text(
                        Words.in(Languages.THAI).kind(code),
                        Words.in(Locale.ENGLISH).kind(code));
            case "peerGroup" -> {
                Text name = framework.peerGroup(code);
                yield new Text(name.th(), name.en());
            }
            default -> areas.getOrDefault(code, new Text(code, code));
        };
    }

    private List<BandShare> bands(ReportContext context, int scored) {
        Map<String, Integer> counts = rows.bands(context.run(), context.scope());
        List<BandShare> bands = new ArrayList<>();
        for (Framework.Band band : context.framework().bandsFromTop()) {
            bands.add(share(band.code(), new Text(band.name().th(), band.name().en()), counts, scored));
        }
        if (counts.containsKey("")) {
            int without = counts.getOrDefault("", 0);
            bands.add(new BandShare(null, NO_BAND, without, (double) without / Math.max(1, scored)));
        }
        return bands;
    }

    private static BandShare share(String code, Text name, Map<String, Integer> counts, int scored) {
        int count = counts.getOrDefault(code, 0);
        return new BandShare(code, name, count, (double) count / Math.max(1, scored));
    }
}
