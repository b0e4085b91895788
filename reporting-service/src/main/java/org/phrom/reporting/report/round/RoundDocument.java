package org.phrom.reporting.report.round;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.pdf.Grid;
import org.phrom.reporting.chart.Shades;
import org.phrom.reporting.document.ReportSheets;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.FactorLine;
import org.phrom.reporting.page.Pages.RoundPage;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.report.ranking.RankedOrganisation;
import org.phrom.reporting.report.ranking.RankingPage;

/**
 * A round as a document. All but the lines of its ranking was worded for pages; these are handed over one by one and
 * drawn at once, so that many take no more memory than few.
 *
 * @param obstacles {@code null} where nothing may be tagged
 */
record RoundDocument(
        Words words,
        Digits digits,
        RoundPage round,
        Pages.DistributionPage distribution,
        Pages.EquityPage equity,
        Pages.@Nullable ObstaclesPage obstacles,
        Framework framework,
        Figures figures,
        Provenance context) {

    private static final int MOST_PARTS = 8;
    private static final int MOST_FACTORS = 20;

    void write(Consumer<Consumer<RankedOrganisation>> lines, OutputStream out) {
        boolean drawn = round.bars() != null;
        Pages.ObstaclesPage told = obstacles != null && obstacles.obstacles() != null ? obstacles : null;
        Map<String, Boolean> sections = new LinkedHashMap<>();
        sections.put(words.of("documentSummary"), true);
        sections.put(words.of("distribution"), drawn);
        sections.put(words.of("equity"), drawn);
        sections.put(words.of("obstaclesTitle"), drawn && told != null);
        sections.put(words.of("documentRanking"), drawn);
        sections.put(words.of("documentMethod"), true);
        try (ReportSheets sheets =
                new ReportSheets(out, words, digits, round.round().title())) {
            cover(sheets);
            sheets.contents(ReportSheets.titles(sections));
            summary(sheets);
            if (drawn) {
                distribution(sheets);
                equity(sheets);
                if (told != null) {
                    obstacles(sheets, told);
                }
                ranking(sheets, lines);
            }
            sheets.section();
            String address = Address.of("v1", "rounds", context.round(), "ranking")
                    .with("run", context.run().kind())
                    .toString();
            sheets.provenance(context, instrument(), round.source(), address);
        }
    }

    private void cover(ReportSheets sheets) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(words.of("framework"), instrument());
        lines.put(words.of("referenceDate"), round.round().referenceDate());
        if (round.round().publishedOn() != null) {
            lines.put(words.of("publishedOn"), round.round().publishedOn());
        }
        lines.put(words.of("documentScored"), words.of("coverageOf", context.scored(), context.participants()));
        lines.put(words.of("result"), words.of(round.provisional() ? "provisional" : "official"));
        sheets.cover(words.of("documentOfRound"), round.round().title(), words.of(framework.title()), lines);
    }

    private String instrument() {
        return words.of("frameworkVersion", words.of(framework.title()), context.frameworkVersion());
    }

    private void summary(ReportSheets sheets) {
        sheets.section();
        if (round.provisional()) {
            sheets.note(words.of("provisionalNote"));
        }
        if (context.scope().equals("own")) {
            sheets.note(words.of("equityOwn"));
        }
        sheets.figures(round.figures());
        if (round.bars() == null) {
            sheets.text(words.of("noScores"));
            return;
        }
        if (round.bandShares() != null) {
            sheets.subheading(words.of("bands"));
            sheets.chart(round.bandShares(), words.of("bands"), 1);
            Grid grid = sheets.grid(List.of(
                    new Grid.Column(words.of("band"), 1, false),
                    new Grid.Column(words.of("name"), 4, false),
                    new Grid.Column(words.of("organisations"), 2, true),
                    new Grid.Column(words.of("share"), 2, true)));
            round.bands()
                    .forEach(band -> grid.texts(List.of(
                            band.code(),
                            sheets.in(band.name()),
                            sheets.in(Integer.toString(band.count())),
                            sheets.in(band.share()))));
        }
        sheets.subheading(words.of("field"));
        sheets.chart(round.columns(), words.of("fieldDescription"), 1);
        sheets.subheading(round.leadersTitle());
        sheets.chart(round.bars(), round.leadersTitle(), 0.9f);
    }

    private void distribution(ReportSheets sheets) {
        sheets.section();
        sheets.figures(distribution.figures());
        sheets.chart(distribution.histogram(), words.of("histogram"), 1);
        sheets.note(words.of("histogramNote"));
        sheets.subheading(distribution.groupsTitle());
        sheets.chart(distribution.boxes(), distribution.groupsTitle(), 1);
        sheets.note(words.of("boxesNote"));
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("area"), 4, false),
                new Grid.Column(words.of("organisations"), 1.8f, true),
                new Grid.Column(words.of("lowest"), 1.4f, true),
                new Grid.Column(words.of("lowerQuartile"), 1.7f, true),
                new Grid.Column(words.of("median"), 1.4f, true),
                new Grid.Column(words.of("upperQuartile"), 1.7f, true),
                new Grid.Column(words.of("highest"), 1.4f, true)));
        distribution
                .lines()
                .forEach(line -> grid.texts(List.of(
                        sheets.in(line.name()),
                        sheets.in(Integer.toString(line.organisations())),
                        sheets.in(line.minimum()),
                        sheets.in(line.lowerQuartile()),
                        sheets.in(line.median()),
                        sheets.in(line.upperQuartile()),
                        sheets.in(line.maximum()))));
    }

    private void equity(ReportSheets sheets) {
        sheets.section();
        sheets.note(words.of("equityNote"));
        sheets.figures(equity.figures());
        sheets.subheading(equity.areasTitle());
        sheets.chart(equity.bars(), words.of("areasDescription"), 0.9f);
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("area"), 4, false),
                new Grid.Column(words.of("organisations"), 1.8f, true),
                new Grid.Column(words.of("mean"), 1.5f, true),
                new Grid.Column(words.of("toCentre"), 1.5f, true),
                new Grid.Column(words.of("shareOfAll"), 2, true),
                new Grid.Column(words.of("theilInside"), 2, true)));
        equity.areas()
                .forEach(area -> grid.texts(List.of(
                        sheets.in(area.name()),
                        sheets.in(Integer.toString(area.organisations())),
                        sheets.in(area.mean()),
                        sheets.in(area.gap()),
                        sheets.in(area.share()),
                        sheets.in(area.within()))));
    }

    private void obstacles(ReportSheets sheets, Pages.ObstaclesPage told) {
        sheets.section();
        sheets.note(told.method());
        factors(sheets, words.of("obstacles"), told.obstacleLines());
        factors(sheets, words.of("successFactors"), told.successLines());
    }

    private void factors(ReportSheets sheets, String title, List<FactorLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sheets.subheading(title);
        Grid grid = sheets.grid(List.of(
                new Grid.Column(words.of("factor"), 5, false),
                new Grid.Column(words.of("organisations"), 1.8f, true),
                new Grid.Column(words.of("share"), 1.5f, true),
                new Grid.Column(words.of("meanSeverity"), 2, true)));
        lines.stream()
                .limit(MOST_FACTORS)
                .forEach(line -> grid.texts(List.of(
                        sheets.in(line.name()),
                        sheets.in(Integer.toString(line.organisations())),
                        sheets.in(line.share()),
                        sheets.in(line.severity()))));
        cut(sheets, lines.size(), MOST_FACTORS);
    }

    private void cut(ReportSheets sheets, int all, int shown) {
        if (all > shown) {
            sheets.note(words.of("documentCut", shown, all));
        }
    }

    private void ranking(ReportSheets sheets, Consumer<Consumer<RankedOrganisation>> lines) {
        sheets.section();
        List<Framework.Node> all = framework.components();
        List<Framework.Node> parts = all.subList(0, Math.min(MOST_PARTS, all.size()));
        sheets.note(words.of("documentRankingNote"));
        cut(sheets, all.size(), parts.size());
        // names of parts are too long for columns so narrow
        for (int i = 0; i < parts.size(); i++) {
            String name = RankingPage.named(
                    words,
                    parts.get(i).name(),
                    framework.pilots().contains(parts.get(i).code()));
            sheets.points(List.of((i + 1) + " = " + name));
        }
        List<Grid.Column> columns = new ArrayList<>(List.of(
                new Grid.Column(words.of("rank"), 1.3f, true),
                new Grid.Column(words.of("name"), 5, false),
                new Grid.Column(words.of("score"), 1.5f, true)));
        if (round.banded()) {
            columns.add(new Grid.Column(words.of("band"), 1.3f, false));
        }
        for (int i = 1; i <= parts.size(); i++) {
            columns.add(new Grid.Column(sheets.in(Integer.toString(i)), 1.15f, true));
        }
        Grid grid = sheets.grid(columns);
        lines.accept(line -> grid.row(cells(sheets, line, parts)));
    }

    private List<Grid.Cell> cells(ReportSheets sheets, RankedOrganisation line, List<Framework.Node> parts) {
        List<Grid.Cell> cells = new ArrayList<>(List.of(
                Grid.Cell.of(sheets.in(line.rank() == null ? "–" : line.rank().toString())),
                Grid.Cell.of(sheets.in(words.of(line.organisation().name()))),
                Grid.Cell.of(sheets.in(figures.text(line.score())))));
        if (round.banded()) {
            cells.add(Grid.Cell.of(line.band()));
        }
        for (Framework.Node part : parts) {
            Double score = line.nodes().get(part.code());
            String text = sheets.in(figures.text(score));
            if (score == null) {
                cells.add(Grid.Cell.of(text));
            } else {
                int fifth = Shades.fifth(score, figures.most());
                cells.add(
                        new Grid.Cell(text, 0, Color.decode(Shades.fill(fifth)), Color.decode(Shades.letters(fifth))));
            }
        }
        return cells;
    }
}
