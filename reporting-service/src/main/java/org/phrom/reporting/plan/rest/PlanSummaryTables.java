package org.phrom.reporting.plan.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.plan.app.SummingUpPlans.Summed;
import org.phrom.reporting.plan.domain.PlanSummary.Line;
import org.phrom.reporting.plan.domain.PlanSummary.SummedCost;

/** What plans come to as tables: a line for each key with a column for each budget year, and the costs by source. */
record PlanSummaryTables(Summed summed) {

    private static final int DECIMALS = 2;
    private static final List<Column> KEYS = List.of(
            Column.text("area", "รหัสพื้นที่", "Area"),
            Column.text("area_name_th", "พื้นที่ (ไทย)", "Area (Thai)"),
            Column.text("area_name_en", "พื้นที่ (อังกฤษ)", "Area (English)"),
            Column.text("node", "รหัสองค์ประกอบ", "Part"),
            Column.text("node_name_th", "องค์ประกอบ (ไทย)", "Part (Thai)"),
            Column.text("node_name_en", "องค์ประกอบ (อังกฤษ)", "Part (English)"),
            Column.text("state", "สถานะของแผน", "State of the plans"));

    List<ReportTable> all() {
        return List.of(lines(), costs());
    }

    private ReportTable lines() {
        List<Year> years = years();
        List<Column> columns = new ArrayList<>(KEYS);
        columns.add(Column.integer("plans", "แผน", "Plans"));
        columns.add(Column.integer("planned", "มาตรการที่ยังไม่เริ่ม", "Measures planned"));
        columns.add(Column.integer("running", "มาตรการที่กำลังทำ", "Measures running"));
        columns.add(Column.integer("done", "มาตรการที่แล้วเสร็จ", "Measures done"));
        columns.add(Column.integer("dropped", "มาตรการที่ยกเลิก", "Measures dropped"));
        columns.add(Column.integer("level_targets", "มีเป้าหมายเป็นระดับ", "Aim at a level"));
        columns.add(Column.integer("score_targets", "มีเป้าหมายเป็นคะแนน", "Aim at a score"));
        years.forEach(year -> columns.add(Column.number(
                "cost_" + year.currency() + "_" + year.year(),
                new Text(
                        "ปีงบประมาณ " + (year.year() + 543) + " (" + year.currency() + ")",
                        "Budget year " + year.year() + " (" + year.currency() + ")"),
                DECIMALS)));
        return new ReportTable(
                "plans", columns, rows -> summed.summary().lines().forEach(line -> rows.accept(cells(line, years))));
    }

    private ReportTable costs() {
        List<Column> columns = new ArrayList<>(KEYS);
        columns.add(Column.text("currency", "สกุลเงิน", "Currency"));
        columns.add(Column.integer("budget_year", "ปีงบประมาณ (ค.ศ.)", "Budget year"));
        columns.add(Column.text("source", "แหล่งเงิน", "Source of funds"));
        columns.add(Column.text("others", "รวมแหล่งอื่น", "All other sources"));
        columns.add(Column.number("amount", new Text("จำนวนเงิน", "Amount"), DECIMALS));
        columns.add(Column.integer("measures", "มาตรการ", "Measures"));
        return new ReportTable(
                "costs", columns, rows -> summed.summary().lines().forEach(line -> line.costs()
                        .forEach(cost -> rows.accept(cells(line, cost)))));
    }

    private List<@Nullable Object> cells(Line line, List<Year> years) {
        List<@Nullable Object> cells = keys(line);
        cells.addAll(List.of(
                line.plans(),
                line.measures().planned(),
                line.measures().running(),
                line.measures().done(),
                line.measures().dropped(),
                line.levelTargets(),
                line.scoreTargets()));
        years.forEach(year -> cells.add(amount(line, year)));
        return cells;
    }

    private List<@Nullable Object> cells(Line line, SummedCost cost) {
        List<@Nullable Object> cells = keys(line);
        cells.addAll(Arrays.asList(
                cost.currency(),
                cost.budgetYear(),
                cost.source(),
                cost.others() ? "true" : "false",
                cost.amount(),
                cost.measures()));
        return cells;
    }

    private List<@Nullable Object> keys(Line line) {
        String area = line.key().area();
        String node = line.key().node();
        Text areaName = summed.by().startsWith("area") ? summed.area(area) : new Text("", "");
        Text nodeName = node == null ? new Text("", "") : summed.node(node);
        return new ArrayList<>(Arrays.asList(
                area,
                areaName.th(),
                areaName.en(),
                node,
                nodeName.th(),
                nodeName.en(),
                line.key().state()));
    }

    private static @Nullable BigDecimal amount(Line line, Year year) {
        return line.costs().stream()
                .filter(cost -> Year.of(cost).equals(year))
                .map(SummedCost::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private List<Year> years() {
        TreeSet<Year> years = new TreeSet<>();
        summed.summary().total().costs().forEach(cost -> years.add(Year.of(cost)));
        return List.copyOf(years);
    }

    /** A budget year in one currency. */
    private record Year(String currency, int year) implements Comparable<Year> {

        static Year of(SummedCost cost) {
            return new Year(cost.currency(), cost.budgetYear());
        }

        @Override
        public int compareTo(Year other) {
            int order = currency.compareTo(other.currency);
            return order == 0 ? Integer.compare(year, other.year) : order;
        }
    }
}
