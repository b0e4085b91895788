package org.phrom.reporting.report.ranking;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.readmodel.Framework.Node;
import org.phrom.reporting.readmodel.Round;

/** A ranking as a file: every line of the selection, full precision. */
@ApplicationScoped
class RankingCsv {

    private final RankingQueries rows;
    private final CsvFiles files;

    RankingCsv(RankingQueries rows, CsvFiles files) {
        this.rows = rows;
        this.files = files;
    }

    void write(Ranking ranking, Locale language, OutputStream out) throws IOException {
        List<String> nodes =
                ranking.framework().nodes().stream().map(Node::code).toList();
        boolean grouped = !ranking.framework().peerGroups().isEmpty();
        files.write(
                header(grouped, nodes),
                lines -> QuarkusTransaction.requiringNew()
                        .run(() -> rows.each(
                                ranking, language, line -> lines.accept(cells(line, grouped, nodes, ranking.round())))),
                out);
    }

    private static List<String> header(boolean grouped, List<String> nodes) {
        List<String> names = new ArrayList<>(List.of(
                "rank", "rank_in_selection", "code", "name_th", "name_en", "type", "score", "band", "coverage"));
        if (grouped) {
            names.addAll(List.of("peer_group", "rank_in_peer_group"));
        }
        nodes.forEach(node -> names.add(text(node)));
        names.addAll(List.of("round_th", "round_en", "carried"));
        return names;
    }

    private static List<String> cells(RankedOrganisation line, boolean grouped, List<String> nodes, Round round) {
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
        if (grouped) {
            cells.addAll(List.of(text(line.peerGroup()), number(line.peerRank())));
        }
        nodes.forEach(node -> cells.add(number(line.nodes().get(node))));
        // a file is read without the page that it comes from, and the title of a round may say what its scores are not
        cells.addAll(List.of(text(round.title().th()), text(round.title().en()), text(carried(line))));
        return cells;
    }

    private static String carried(RankedOrganisation line) {
        return line.carried().entrySet().stream()
                .map(node -> node.getKey() + "=" + node.getValue())
                .collect(Collectors.joining(" "));
    }
}
