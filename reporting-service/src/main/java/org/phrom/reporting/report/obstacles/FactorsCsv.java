package org.phrom.reporting.report.obstacles;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.obstacles.FactorsView.Difference;
import org.phrom.reporting.report.obstacles.FactorsView.ScoredFactor;
import org.phrom.reporting.report.obstacles.FactorsView.Scores;

/** Factors beside scores as a file, full precision. */
@ApplicationScoped
class FactorsCsv {

    private static final List<String> HEADER = List.of(
            "kind",
            "code",
            "name_th",
            "name_en",
            "top",
            "top_of",
            "bottom",
            "bottom_of",
            "difference",
            "lower",
            "upper",
            "p",
            "q",
            "separates",
            "tagged",
            "mean_tagged",
            "others",
            "mean_others",
            "correlation",
            "correlation_lower",
            "correlation_upper",
            "node",
            "round_th",
            "round_en",
            "caveat_th",
            "caveat_en");
    private static final int OF_QUARTERS = 10;
    private static final int OF_SCORES = 7;

    private final CsvFiles files;

    FactorsCsv(CsvFiles files) {
        this.files = files;
    }

    void write(FactorsView report, Round round, OutputStream out) throws IOException {
        files.write(
                HEADER, lines -> report.factors().forEach(factor -> lines.accept(cells(factor, report, round))), out);
    }

    private static List<String> cells(ScoredFactor factor, FactorsView report, Round round) {
        List<String> cells = new ArrayList<>(List.of(
                factor.kind(),
                text(factor.code()),
                text(factor.name().th()),
                text(factor.name().en())));
        Difference quarters = factor.quarters();
        cells.addAll(quarters == null ? Collections.nCopies(OF_QUARTERS, "") : cells(quarters, report));
        Scores scores = factor.scores();
        cells.addAll(scores == null ? Collections.nCopies(OF_SCORES, "") : cells(scores));
        cells.addAll(List.of(
                text(report.node()),
                text(round.title().th()),
                text(round.title().en()),
                text(report.caveat().th()),
                text(report.caveat().en())));
        return cells;
    }

    private static List<String> cells(Difference quarters, FactorsView report) {
        return List.of(
                number(quarters.top()),
                number(report.top()),
                number(quarters.bottom()),
                number(report.bottom()),
                number(quarters.difference()),
                number(quarters.lower()),
                number(quarters.upper()),
                number(quarters.p()),
                number(quarters.q()),
                Boolean.toString(quarters.separates()));
    }

    private static List<String> cells(Scores scores) {
        return List.of(
                number(scores.tagged()),
                number(scores.meanTagged()),
                number(scores.others()),
                number(scores.meanOthers()),
                number(scores.correlation()),
                number(scores.correlationLower()),
                number(scores.correlationUpper()));
    }
}
