package org.phrom.reporting.report.obstacles;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.report.obstacles.ObstaclesView.Cell;
import org.phrom.reporting.report.obstacles.ObstaclesView.Factor;
import org.phrom.reporting.report.obstacles.ObstaclesView.Group;

/** A report as a file, full precision: a line for each factor over all, and one for each of its groups. */
@ApplicationScoped
class ObstaclesCsv {

    private static final List<String> HEADER = List.of(
            "kind",
            "code",
            "name_th",
            "name_en",
            "by",
            "group",
            "group_th",
            "group_en",
            "withheld",
            "answered",
            "organisations",
            "share",
            "mean_severity",
            "answers",
            "comments",
            "node",
            "round_th",
            "round_en");

    private final CsvFiles files;

    ObstaclesCsv(CsvFiles files) {
        this.files = files;
    }

    void write(ObstaclesView report, Round round, OutputStream out) throws IOException {
        files.write(
                HEADER,
                lines -> {
                    report.obstacles().forEach(factor -> factor(Tag.OBSTACLE, factor, report, round, lines));
                    report.successFactors().forEach(factor -> factor(Tag.SUCCESS_FACTOR, factor, report, round, lines));
                },
                out);
    }

    private static void factor(
            String kind, Factor factor, ObstaclesView report, Round round, Consumer<List<String>> lines) {
        Line line = new Line(kind, factor, report, round);
        lines.accept(line.cells(
                null,
                new Cell(false, factor.organisations(), factor.share(), factor.meanSeverity()),
                number(factor.answers()),
                number(factor.comments())));
        for (int at = 0; at < factor.cells().size(); at++) {
            lines.accept(line.cells(report.groups().get(at), factor.cells().get(at), "", ""));
        }
    }

    private record Line(String kind, Factor factor, ObstaclesView report, Round round) {

        List<String> cells(@Nullable Group group, Cell cell, String answers, String comments) {
            Text name = group == null ? new Text("", "") : group.name();
            return List.of(
                    kind,
                    text(factor.code()),
                    text(factor.name().th()),
                    text(factor.name().en()),
                    group == null ? "" : report.by(),
                    group == null ? "" : text(group.code()),
                    text(name.th()),
                    text(name.en()),
                    Boolean.toString(cell.withheld()),
                    number(group == null ? report.organisations() : group.organisations()),
                    number(cell.organisations()),
                    number(cell.share()),
                    number(cell.meanSeverity()),
                    answers,
                    comments,
                    text(report.node()),
                    text(round.title().th()),
                    text(round.title().en()));
        }
    }
}
