package org.phrom.reporting.report.scorecard;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.pdf.Grid;
import org.phrom.reporting.document.ReportSheets;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.OrganisationPage;
import org.phrom.reporting.page.Pages.PartLine;
import org.phrom.reporting.page.Pages.TrendTable;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.scorecard.ScorecardView.NodeResult;

/**
 * The result of one organisation as a document. What stands in it was worded for its page, so that both say the same.
 *
 * @param context what it stands on
 */
record ScorecardDocument(
        Words words,
        Digits digits,
        OrganisationPage page,
        ScorecardView card,
        Framework framework,
        Figures figures,
        Provenance context) {

    private static final int MOST_NAMED = 5;

    void write(OutputStream out) {
        boolean scored = !page.parts().isEmpty();
        Map<String, Boolean> sections = new LinkedHashMap<>();
        sections.put(words.of("documentSummary"), true);
        sections.put(words.of("parts"), scored);
        sections.put(words.of("documentStrengths"), scored);
        sections.put(words.of("advice"), scored && !page.advice().isEmpty());
        sections.put(words.of("position"), scored && page.columns() != null);
        sections.put(words.of("trend"), scored && page.trend() != null);
        sections.put(words.of("documentMethod"), true);
        String title = page.name() + " · " + page.round().title();
        try (ReportSheets sheets = new ReportSheets(out, words, digits, title)) {
            cover(sheets);
            sheets.contents(ReportSheets.titles(sections));
            summary(sheets, scored);
            if (scored) {
                parts(sheets);
                strengths(sheets);
                advice(sheets);
                position(sheets);
                trend(sheets, page.trend());
            }
            sheets.section();
            sheets.provenance(context, instrument(), page.source(), page.json());
        }
    }

    private void cover(ReportSheets sheets) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(words.of("code"), page.code());
        if (page.type() != null) {
            lines.put(words.of("type"), page.type());
        }
        if (page.area() != null) {
            lines.put(words.of("area"), page.area());
        }
        lines.put(words.of("framework"), instrument());
        lines.put(words.of("referenceDate"), page.round().referenceDate());
        if (page.round().publishedOn() != null) {
            lines.put(words.of("publishedOn"), page.round().publishedOn());
        }
        lines.put(words.of("result"), words.of(page.provisional() ? "provisional" : "official"));
        sheets.cover(
                words.of("documentOfOrganisation"), page.name(), page.round().title(), lines);
    }

    private String instrument() {
        return words.of("frameworkVersion", words.of(framework.title()), context.frameworkVersion());
    }

    private void summary(ReportSheets sheets, boolean scored) {
        sheets.section();
        if (page.provisional()) {
            sheets.note(words.of("provisionalNote"));
        }
        sheets.figures(page.figures());
        if (!scored) {
            sheets.text(words.of("notScored"));
        }
        if (page.strongest() != null) {
            sheets.text(words.of("strongest") + ": " + page.strongest());
        }
        if (page.weakest() != null) {
            sheets.text(words.of("weakest") + ": " + page.weakest());
        }
        if (!page.missedBands().isEmpty()) {
            sheets.subheading(words.of("missedBands"));
            sheets.points(page.missedBands());
        }
    }

    private void parts(ReportSheets sheets) {
        sheets.section();
        sheets.chart(page.profile(), words.of("partsDescription", page.name()), 0.78f);
        table(sheets, page.parts());
        page.groups().forEach(group -> {
            sheets.subheading(group.name());
            table(sheets, group.parts());
        });
    }

    private void table(ReportSheets sheets, List<PartLine> parts) {
        List<Grid.Column> columns = new ArrayList<>(List.of(
                new Grid.Column(words.of("component"), 5, false),
                new Grid.Column(words.of("score"), 1.7f, true),
                new Grid.Column(words.of("median"), 1.4f, true)));
        if (page.grouped()) {
            columns.add(new Grid.Column(words.of("medianOfPeers"), 1.8f, true));
        }
        columns.add(new Grid.Column(words.of("difference"), 1.8f, true));
        columns.add(new Grid.Column(words.of("rank"), 1.1f, true));
        Grid grid = sheets.grid(columns);
        for (PartLine part : parts) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.indented(sheets.in(part.name()), part.level() - 1));
            cells.add(Grid.Cell.of(
                    sheets.in(part.carried() == null ? part.score() : part.score() + "\n" + part.carried())));
            cells.add(Grid.Cell.of(sheets.in(part.median())));
            if (page.grouped()) {
                cells.add(Grid.Cell.of(sheets.in(part.peerMedian())));
            }
            cells.add(new Grid.Cell(sheets.in(part.difference()), 0, null, ink(part.kind())));
            cells.add(Grid.Cell.of(sheets.in(part.rank())));
            grid.row(cells);
        }
    }

    private static Color ink(String kind) {
        return switch (kind) {
            case "strength" -> ReportSheets.UP;
            case "gap" -> ReportSheets.DOWN;
            default -> Color.BLACK;
        };
    }

    private void strengths(ReportSheets sheets) {
        sheets.section();
        sheets.note(words.of("documentStrengthsNote", MOST_NAMED));
        furthest(sheets, "strength", 1);
        furthest(sheets, "gap", -1);
    }

    private void furthest(ReportSheets sheets, String kind, int sign) {
        List<NodeResult> furthest = card.nodes().stream()
                .filter(node -> !node.pilot() && figures.sign(difference(node)) == sign)
                .sorted(Comparator.comparingDouble(node -> -sign * difference(node)))
                .limit(MOST_NAMED)
                .toList();
        sheets.subheading(words.of(kind));
        if (furthest.isEmpty()) {
            sheets.text("–");
            return;
        }
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("component"), 5, false),
                new Grid.Column(words.of("score"), 1.5f, true),
                new Grid.Column(words.of("median"), 1.5f, true),
                new Grid.Column(words.of("difference"), 2, true),
                new Grid.Column(words.of("rank"), 1.2f, true)));
        for (NodeResult node : furthest) {
            grid.row(List.of(
                    Grid.Cell.of(sheets.in(RankingPage.named(words, node.name(), false))),
                    Grid.Cell.of(sheets.in(figures.text(node.score()))),
                    Grid.Cell.of(sheets.in(figures.text(node.median()))),
                    new Grid.Cell(sheets.in(figures.difference(node.difference())), 0, null, ink(kind)),
                    Grid.Cell.of(
                            sheets.in(node.rank() == null ? "–" : node.rank().toString()))));
        }
    }

    private static double difference(NodeResult node) {
        Double difference = node.difference();
        return difference == null ? 0 : difference;
    }

    private void advice(ReportSheets sheets) {
        if (page.advice().isEmpty()) {
            return;
        }
        sheets.section();
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("component"), 3, false),
                new Grid.Column(words.of("level"), 2.5f, false),
                new Grid.Column(words.of("recommendation"), 4, false)));
        page.advice()
                .forEach(line -> grid.texts(
                        List.of(sheets.in(line.name()), sheets.in(line.level()), sheets.in(line.recommendation()))));
    }

    private void position(ReportSheets sheets) {
        if (page.columns() != null) {
            sheets.section();
            sheets.chart(page.columns(), words.of("fieldDescription"), 1);
        }
    }

    private void trend(ReportSheets sheets, @Nullable TrendTable trend) {
        if (trend == null) {
            return;
        }
        sheets.section();
        sheets.note(words.of("trendNote"));
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("component"), 4, false),
                new Grid.Column(sheets.in(trend.before()), 2, true),
                new Grid.Column(sheets.in(trend.now()), 2, true),
                new Grid.Column(words.of("change"), 1.5f, true),
                new Grid.Column(words.of("comparability"), 2, false)));
        trend.lines()
                .forEach(line -> grid.row(List.of(
                        Grid.Cell.indented(sheets.in(line.name()), line.level()),
                        Grid.Cell.of(sheets.in(line.before())),
                        Grid.Cell.of(sheets.in(line.now())),
                        Grid.Cell.of(sheets.in(line.change())),
                        Grid.Cell.of(sheets.in(line.mark())))));
    }
}
