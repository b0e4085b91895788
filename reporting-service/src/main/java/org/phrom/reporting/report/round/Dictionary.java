package org.phrom.reporting.report.round;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Band;
import org.phrom.reporting.readmodel.Framework.Node;

/** What the codes in a workbook stand for: nodes and bands of the framework. */
record Dictionary(Framework framework) {

    private static final int DECIMALS = 4;

    List<ReportTable> tables() {
        return List.of(
                new ReportTable(
                        "dictionary",
                        List.of(
                                Column.text("node", "รหัสองค์ประกอบ", "Code of the node"),
                                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                                Column.text("parent", "อยู่ใต้", "Below"),
                                Column.integer("depth", "ชั้น", "Depth"),
                                Column.number("weight", new Text("น้ำหนัก", "Weight"), DECIMALS),
                                Column.text("pilot", "นำร่อง", "Pilot"),
                                Column.integer("levels", "จำนวนระดับ", "Levels of its ladder")),
                        rows -> node(framework.tree(), null, 0, rows)),
                new ReportTable(
                        "bands",
                        List.of(
                                Column.text("band", "รหัสระดับ", "Code of the band"),
                                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                                Column.number("from", new Text("ตั้งแต่", "From"), DECIMALS),
                                Column.number("quantile", new Text("ตั้งแต่ควอนไทล์", "From quantile"), DECIMALS),
                                Column.text("bound", "ขอบล่าง", "Lower bound")),
                        rows -> framework.bandsFromTop().forEach(band -> rows.accept(cells(band)))));
    }

    private static List<@Nullable Object> cells(Band band) {
        return Arrays.asList(
                band.code(),
                band.name().th(),
                band.name().en(),
                band.from(),
                band.quantile(),
                band.open() ? "open" : "closed");
    }

    private void node(Node node, @Nullable Node parent, int depth, Consumer<List<@Nullable Object>> rows) {
        rows.accept(Arrays.asList(
                node.code(),
                node.name().th(),
                node.name().en(),
                parent == null ? null : parent.code(),
                depth,
                node.weight(),
                framework.pilots().contains(node.code()) ? "yes" : "no",
                levels(node)));
        List<Node> children = node.children();
        if (children != null) {
            children.forEach(child -> node(child, node, depth + 1, rows));
        }
    }

    private static @Nullable Integer levels(Node node) {
        return node.indicator() == null || node.indicator().ladder() == null
                ? null
                : (Integer) node.indicator().ladder().size();
    }
}
