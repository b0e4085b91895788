package org.phrom.reporting.report.heatmap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.heatmap.HeatmapView.Line;
import org.phrom.reporting.report.heatmap.HeatmapView.Part;
import org.phrom.reporting.report.ranking.RankedOrganisation;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.ranking.RankingFilter;
import org.phrom.reporting.report.ranking.RankingQueries;

/** Lays out organisations by the parts of a node. Its lines are those of the ranking. */
@ApplicationScoped
class Heatmaps {

    /** How many can be arranged by likeness, and are drawn. */
    static final int MOST_DRAWN = 200;

    private final RankingQueries rows;
    private final Provenances provenances;

    Heatmaps(RankingQueries rows, Provenances provenances) {
        this.rows = rows;
        this.provenances = provenances;
    }

    /**
     * What is laid out.
     *
     * @param ranking whose lines there are, in their order
     * @param parts the columns
     */
    record Layout(Ranking ranking, Framework.Node node, List<Framework.Node> parts, boolean clustered) {

        Line line(RankedOrganisation organisation) {
            boolean index = node.code().equals(ranking.framework().tree().code());
            List<@Nullable Double> scores = new ArrayList<>();
            parts.forEach(part -> scores.add(score(organisation, part)));
            return new Line(
                    organisation.rank(),
                    organisation.organisation(),
                    index ? organisation.score() : organisation.nodes().get(node.code()),
                    scores);
        }

        private @Nullable Double score(RankedOrganisation organisation, Framework.Node part) {
            boolean index = part.code().equals(ranking.framework().tree().code());
            return index ? organisation.score() : organisation.nodes().get(part.code());
        }
    }

    /**
     * Lays out.
     *
     * @throws Problem 400 where the framework has no such node, there is no such order, or too many are to be clustered
     */
    Layout layout(ReportContext context, RankingFilter filter, HeatmapParameters parameters, Locale language) {
        Framework framework = context.framework();
        Framework.Node node = node(framework, parameters.node());
        boolean index = node.code().equals(framework.tree().code());
        RankingFilter sorted = index || !filter.sort().equals("rank") ? filter : filter.sortedBy(node.code());
        List<Framework.Node> children = node.children();
        Layout layout = new Layout(
                new Ranking(context, sorted),
                node,
                children == null || children.isEmpty() ? List.of(node) : children,
                parameters.clustered());
        layout.ranking().requireOrder(language);
        return layout;
    }

    HeatmapView view(Layout layout, HeatmapParameters parameters, Locale language) {
        Ranking ranking = layout.ranking();
        if (layout.clustered()) {
            return view(layout, clustered(layout, language), null);
        }
        PageRequest page = PageRequest.of(
                parameters.pageSize(),
                parameters.pageToken(),
                ranking.run().id(),
                ranking.filter(),
                layout.node().code(),
                language);
        Page<RankedOrganisation> found = rows.page(ranking, language, page);
        return view(layout, found.items().stream().map(layout::line).toList(), found.nextPageToken());
    }

    /** The lines from a position on, counted from 0; all where they are clustered. */
    List<Line> lines(Layout layout, Locale language, int position, int most) {
        return layout.clustered()
                ? clustered(layout, language)
                : rows.from(layout.ranking(), language, position, most).stream()
                        .map(layout::line)
                        .toList();
    }

    /** Hands over every line, one after the other. */
    void each(Layout layout, Locale language, Consumer<Line> lines) {
        if (layout.clustered()) {
            clustered(layout, language).forEach(lines);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.each(
                            layout.ranking(), language, organisation -> lines.accept(layout.line(organisation))));
        }
    }

    private List<Line> clustered(Layout layout, Locale language) {
        List<Line> lines = rows.from(layout.ranking(), language, 0, MOST_DRAWN + 1).stream()
                .map(layout::line)
                .toList();
        if (lines.size() > MOST_DRAWN) {
            Text message = new Text(
                    "จัดกลุ่มได้ไม่เกิน " + MOST_DRAWN + " หน่วยงาน ให้เลือกพื้นที่หรือประเภท",
                    "Up to " + MOST_DRAWN + " organisations can be clustered: choose an area or a type");
            throw new Problem(CommonProblem.INVALID_PARAMETER).atParameter("arrangement", "too-many", message);
        }
        return Clusters.order(lines.stream().map(Line::scores).toList()).stream()
                .map(lines::get)
                .toList();
    }

    private HeatmapView view(Layout layout, List<Line> lines, @Nullable String nextPageToken) {
        return new HeatmapView(
                provenances.of(layout.ranking().context()),
                layout.node().code(),
                text(layout.node()),
                layout.clustered() ? "clustered" : "sorted",
                layout.parts().stream()
                        .map(part -> new Part(part.code(), text(part)))
                        .toList(),
                lines,
                nextPageToken);
    }

    private static Text text(Framework.Node node) {
        return new Text(node.name().th(), node.name().en());
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
