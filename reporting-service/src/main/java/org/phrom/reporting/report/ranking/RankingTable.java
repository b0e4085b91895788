package org.phrom.reporting.report.ranking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.readmodel.Framework.Node;
import org.phrom.reporting.readmodel.Round;

/** A ranking as a table: every line of the selection, full precision. */
@ApplicationScoped
public class RankingTable {

    private final RankingQueries rows;
    private final FieldQueries fields;

    RankingTable(RankingQueries rows, FieldQueries fields) {
        this.rows = rows;
        this.fields = fields;
    }

    /**
     * The table.
     *
     * @param language in whose order names are
     * @throws org.phrom.kit.problem.Problem 400 for an order that is none
     */
    public ReportTable of(Ranking ranking, Locale language) {
        ranking.requireOrder(language);
        List<Node> nodes = ranking.framework().nodes();
        boolean grouped = !ranking.framework().peerGroups().isEmpty();
        return new ReportTable(
                "ranking",
                columns(grouped, nodes, fields.figures(ranking).decimals()),
                lines -> QuarkusTransaction.requiringNew()
                        .run(() -> rows.each(
                                ranking,
                                language,
                                line -> lines.accept(cells(line, grouped, nodes, ranking.round())))));
    }

    /** The same one line for each organisation and node that has a score, for pivot tables and statistics. */
    public ReportTable byNode(Ranking ranking, Locale language) {
        int decimals = fields.figures(ranking).decimals();
        List<Column> columns = List.of(
                Column.text("code", "รหัส", "Code"),
                Column.text("node", "องค์ประกอบ", "Node"),
                Column.number("score", new Text("คะแนน", "Score"), decimals),
                Column.text("carried", "ยกมาจากรอบ", "Carried from"));
        List<Node> nodes = ranking.framework().nodes();
        String index = ranking.framework().tree().code();
        return new ReportTable("data", columns, lines -> QuarkusTransaction.requiringNew()
                .run(() -> rows.each(ranking, language, line -> byNode(line, index, nodes, lines))));
    }

    private static void byNode(
            RankedOrganisation line, String index, List<Node> nodes, Consumer<List<@Nullable Object>> lines) {
        String code = line.organisation().code();
        if (line.score() != null) {
            lines.accept(Arrays.asList(code, index, line.score(), line.carried().get(index)));
        }
        for (Node node : nodes) {
            Double score = line.nodes().get(node.code());
            if (score != null) {
                lines.accept(
                        Arrays.asList(code, node.code(), score, line.carried().get(node.code())));
            }
        }
    }

    private static List<Column> columns(boolean grouped, List<Node> nodes, int decimals) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("rank", "อันดับ", "Rank"),
                Column.integer("rank_in_selection", "อันดับในกลุ่มที่เลือก", "Rank in selection"),
                Column.text("code", "รหัส", "Code"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                Column.text("type", "ประเภท", "Type"),
                Column.number("score", new Text("คะแนน", "Score"), decimals),
                Column.text("band", "ระดับ", "Band"),
                Column.percent("coverage", "ความครบถ้วน", "Coverage")));
        if (grouped) {
            columns.add(Column.text("peer_group", "กลุ่มเปรียบเทียบ", "Peer group"));
            columns.add(Column.integer("rank_in_peer_group", "อันดับในกลุ่มเปรียบเทียบ", "Rank in peer group"));
        }
        nodes.forEach(node -> columns.add(Column.number(node.code(), node.name(), decimals)));
        columns.add(Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"));
        columns.add(Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"));
        columns.add(Column.text("carried", "ยกมาจากรอบ", "Carried from"));
        return columns;
    }

    private static List<@Nullable Object> cells(
            RankedOrganisation line, boolean grouped, List<Node> nodes, Round round) {
        RankedOrganisation.Organisation organisation = line.organisation();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.rank());
        cells.add(line.rankInSelection());
        cells.add(organisation.code());
        cells.add(organisation.name().th());
        cells.add(organisation.name().en());
        cells.add(organisation.type());
        cells.add(line.score());
        cells.add(line.band());
        cells.add(line.coverage());
        if (grouped) {
            cells.add(line.peerGroup());
            cells.add(line.peerRank());
        }
        nodes.forEach(node -> cells.add(line.nodes().get(node.code())));
        // a file is read without the page that it comes from, and the title of a round may say what its scores are not
        cells.add(round.title().th());
        cells.add(round.title().en());
        cells.add(carried(line));
        return cells;
    }

    private static String carried(RankedOrganisation line) {
        return line.carried().entrySet().stream()
                .map(node -> node.getKey() + "=" + node.getValue())
                .collect(Collectors.joining(" "));
    }
}
