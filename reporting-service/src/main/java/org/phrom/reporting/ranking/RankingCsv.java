package org.phrom.reporting.ranking;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Framework.Node;
import org.phrom.reporting.readmodel.Room;

/** A ranking as a file for spreadsheets: every line of the selection, full precision, text that can't act as a formula. */
@ApplicationScoped
class RankingCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    // slow readers of files hold a connection each; they must not hold all
    private static final int AT_ONCE = 6;

    private final RankingRows rows;
    private final Room room = new Room(AT_ONCE);

    RankingCsv(RankingRows rows) {
        this.rows = rows;
    }

    void write(Ranking ranking, Locale language, OutputStream out) {
        room.in(() -> written(ranking, language, out));
    }

    private boolean written(Ranking ranking, Locale language, OutputStream out) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            // without the mark spreadsheets take Thai text for another encoding
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            List<String> nodes =
                    ranking.framework().nodes().stream().map(Node::code).toList();
            csv.writeRecord(header(nodes));
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.each(ranking, language, line -> csv.writeRecord(cells(line, nodes))));
            csv.flush();
            return true;
        } catch (IOException e) {
            // the reader is gone
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(List<String> nodes) {
        List<String> names = new ArrayList<>(List.of(
                "rank", "rank_in_selection", "code", "name_th", "name_en", "type", "score", "band", "coverage"));
        nodes.forEach(node -> names.add(text(node)));
        return names;
    }

    private static List<String> cells(RankedOrganisation line, List<String> nodes) {
        RankedOrganisation.Organisation organisation = line.organisation();
        List<String> cells = new ArrayList<>(List.of(
                number(line.rank()),
                number(line.rankInSelection()),
                text(organisation.code()),
                text(organisation.name().th()),
                text(organisation.name().en()),
                text(organisation.type()),
                number(line.score()),
                text(line.band()),
                number(line.coverage())));
        nodes.forEach(node -> cells.add(number(line.nodes().get(node))));
        return cells;
    }

    private static String number(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }

    static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
