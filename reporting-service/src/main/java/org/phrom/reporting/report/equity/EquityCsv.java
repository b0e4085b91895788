package org.phrom.reporting.report.equity;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.equity.EquityView.Area;

/** The areas of a report as a file, full precision. */
@ApplicationScoped
class EquityCsv {

    private static final List<String> HEADER = List.of(
            "code",
            "name_th",
            "name_en",
            "organisations",
            "mean",
            "share",
            "theil_within",
            "gap",
            "ratio",
            "centre",
            "node",
            "round_th",
            "round_en");

    private final CsvFiles files;

    EquityCsv(CsvFiles files) {
        this.files = files;
    }

    void write(EquityView equity, Round round, OutputStream out) throws IOException {
        files.write(HEADER, lines -> equity.areas().forEach(area -> lines.accept(cells(area, equity, round))), out);
    }

    private static List<String> cells(Area area, EquityView equity, Round round) {
        return List.of(
                text(area.code()),
                text(area.name().th()),
                text(area.name().en()),
                number(area.organisations()),
                number(area.mean()),
                number(area.share()),
                number(area.theilWithin()),
                number(area.gap()),
                number(area.ratio()),
                text(equity.centre()),
                text(equity.node()),
                text(round.title().th()),
                text(round.title().en()));
    }
}
