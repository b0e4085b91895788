package org.phrom.reporting.report.heatmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.HeatGrid;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.heatmap.HeatmapView.Line;
import org.phrom.reporting.report.heatmap.Heatmaps.Layout;
import org.phrom.reporting.report.ranking.FieldQueries;
import org.phrom.reporting.report.ranking.RankingFilter;

/** A heat map as a table, whose cells a workbook colours, and as a picture. */
@ApplicationScoped
public class HeatmapForms {

    private final Heatmaps heatmaps;
    private final FieldQueries fields;
    private final Posters posters;

    HeatmapForms(Heatmaps heatmaps, FieldQueries fields, Posters posters) {
        this.heatmaps = heatmaps;
        this.fields = fields;
        this.posters = posters;
    }

    /** The parts of the index as a table, everybody in the order of the ranking. */
    public ReportTable ofIndex(ReportContext context, Locale language) {
        HeatmapParameters index = new HeatmapParameters(context.run().kind(), null, null, null, null);
        return table(heatmaps.layout(context, RankingFilter.NONE, index, language), language);
    }

    ReportTable table(Layout layout, Locale language) {
        Figures figures = fields.figures(layout.ranking());
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("rank", "อันดับ", "Rank"),
                Column.text("code", "รหัส", "Code"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                Column.text("type", "ประเภท", "Type"),
                Column.number("score", new Text("คะแนน", "Score"), figures.decimals())));
        layout.parts()
                .forEach(part -> columns.add(Column.number(part.code(), part.name(), figures.decimals())
                        .shaded(figures.most())));
        columns.add(Column.text("node", "องค์ประกอบ", "Part"));
        columns.add(Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"));
        columns.add(Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"));
        Text title = layout.ranking().round().title();
        String node = layout.node().code();
        if (layout.clustered()) {
            // refused before anything is sent
            List<Line> lines = heatmaps.lines(layout, language, 0, Heatmaps.MOST_DRAWN);
            return new ReportTable(
                    "heatmap", columns, rows -> lines.forEach(line -> rows.accept(cells(line, node, title))));
        }
        return new ReportTable(
                "heatmap",
                columns,
                rows -> heatmaps.each(layout, language, line -> rows.accept(cells(line, node, title))));
    }

    private static List<@Nullable Object> cells(Line line, String node, Text title) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.rank());
        cells.add(line.organisation().code());
        cells.add(line.organisation().name().th());
        cells.add(line.organisation().name().en());
        cells.add(line.organisation().type());
        cells.add(line.score());
        cells.addAll(line.scores());
        cells.add(node);
        cells.add(title.th());
        cells.add(title.en());
        return cells;
    }

    String picture(Layout layout, Words words) {
        Figures figures = fields.figures(layout.ranking());
        List<HeatGrid.Line> lines = heatmaps.lines(layout, words.language(), 0, Heatmaps.MOST_DRAWN).stream()
                .map(line -> new HeatGrid.Line(
                        words.of(line.organisation().name()),
                        line.scores().stream()
                                .map(score -> new HeatGrid.Cell(score, figures.text(score)))
                                .toList()))
                .toList();
        String name = words.of(layout.node().name());
        Caption caption = new Caption(
                "heat",
                words.of("heatmap"),
                words.of("heatmapDescription", name),
                words.language().getLanguage());
        String grid = HeatGrid.svg(
                caption,
                layout.parts().stream().map(part -> words.of(part.name())).toList(),
                lines,
                figures.most());
        String drawn = words.of(layout.clustered() ? "heatmapClustered" : "heatmapSorted", lines.size());
        return posters.svg(
                words,
                layout.ranking().context(),
                words.of("heatmap") + " – " + name,
                List.of(new Poster.Part(drawn, grid)));
    }
}
