package org.phrom.reporting.ranking;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.AtOnce;
import org.phrom.reporting.readmodel.Framework.Node;

/** A ranking as a file for spreadsheets: every line of the selection, full precision, text that can't act as a formula. */
@ApplicationScoped
class RankingCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final int AT_ONCE = 6;

    private final RankingRows rows;
    private final AtOnce room = new AtOnce(AT_ONCE);

    RankingCsv(RankingRows rows) {
        this.rows = rows;
    }

    /** Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database. */
    void write(Ranking ranking, Locale language, OutputStream out) throws IOException {
        Path file = Files.createTempFile("ranking", ".csv");
        try {
            room.in(() -> made(ranking, language, file));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private Path made(Ranking ranking, Locale language, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            // without the mark spreadsheets take Thai text for another encoding
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            List<String> nodes =
                    ranking.framework().nodes().stream().map(Node::code).toList();
            csv.writeRecord(header(nodes));
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.each(ranking, language, line -> csv.writeRecord(cells(line, nodes))));
            csv.flush();
            return file;
        } catch (IOException e) {
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
