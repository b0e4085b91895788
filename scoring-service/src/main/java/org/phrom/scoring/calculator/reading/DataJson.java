package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Data;
import org.phrom.scoring.calculator.domain.Findings;

/** Reads data from a JSON object of columns. */
final class DataJson {
    private final Findings findings;
    private final Map<String, boolean[]> notApplicable = new LinkedHashMap<>();
    private int units;

    private DataJson(Findings findings) {
        this.findings = findings;
    }

    static Data data(Item item, Findings findings) {
        return new DataJson(findings).read(item);
    }

    private Data read(Item item) {
        if (!item.objectOf("units", "names", "periods", "columns", "groups")) {
            return Data.NONE;
        }
        List<String> codes = item.required("units").map(this::texts).orElse(List.of());
        units = codes.size();
        List<String> names = item.member("names").map(this::sized).orElse(List.of());
        List<Integer> periods = item.member("periods").map(this::periods).orElse(List.of());
        Map<String, double[]> columns = new LinkedHashMap<>();
        item.required("columns").filter(all -> all.objectOf(all.names())).ifPresent(all -> all.names()
                .forEach(code -> columns.put(
                        code, all.member(code).map(one -> numbers(code, one)).orElseGet(this::allMissing))));
        Map<String, List<@Nullable String>> groups = new LinkedHashMap<>();
        item.member("groups").filter(all -> all.objectOf(all.names())).ifPresent(all -> all.names()
                .forEach(code ->
                        groups.put(code, all.member(code).map(this::nullable).orElse(List.of()))));
        return new Data(codes, names, periods, columns, groups, notApplicable);
    }

    private List<String> texts(Item list) {
        List<String> texts = new ArrayList<>();
        for (Item one : list.items()) {
            String text = one.text();
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    private List<String> sized(Item list) {
        List<String> texts = texts(list);
        return sized(list, texts.size()) ? texts : List.of();
    }

    private List<Integer> periods(Item list) {
        List<Integer> periods = new ArrayList<>();
        for (Item one : list.items()) {
            Long period = one.whole(-1_000_000, 1_000_000);
            periods.add(period == null ? 0 : period.intValue());
        }
        return sized(list, periods.size()) ? periods : List.of();
    }

    private double[] allMissing() {
        double[] column = new double[units];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private double[] numbers(String code, Item list) {
        double[] column = allMissing();
        if (!list.node().isArray()) {
            findings.wrong(list.place(), "รายการตัวเลข", "a list of numbers");
        } else if (sized(list, list.node().size())) {
            for (int i = 0; i < column.length; i++) {
                JsonNode cell = list.node().get(i);
                if (Data.NOT_APPLICABLE.equals(cell.textValue())) {
                    notApplicable.computeIfAbsent(code, any -> new boolean[units])[i] = true;
                } else if (!cell.isNull()) {
                    Double number = new Item(cell, list.place().item(i), findings).number(-1e300, 1e300);
                    column[i] = number == null ? Double.NaN : number;
                }
            }
        }
        return column;
    }

    private List<@Nullable String> nullable(Item list) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Item one : list.items()) {
            texts.add(one.node().isNull() ? null : one.text());
        }
        return sized(list, texts.size()) ? texts : List.of();
    }

    private boolean sized(Item list, int size) {
        if (size == units) {
            return true;
        }
        findings.add(
                list.place(),
                "wrong-length",
                "มี " + size + " ค่า แต่มี " + units + " หน่วย",
                size + " values for " + units + " units");
        return false;
    }
}
