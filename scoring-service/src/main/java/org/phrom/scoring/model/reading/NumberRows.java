package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.document.Findings;

/** Reads numbers in a row, rows of them, and such rows by name; null after a finding. */
record NumberRows(Findings findings) {
    @Nullable
    List<Double> numbers(Item item, int fewest, int most) {
        List<Item> items = item.items();
        List<Double> numbers = items.stream()
                .map(number -> number.number(-1e300, 1e300))
                .filter(Objects::nonNull)
                .toList();
        if (numbers.size() != items.size()) {
            return null;
        }
        if (numbers.size() < fewest || numbers.size() > most) {
            findings.wrong(
                    item.place(),
                    "ตัวเลข " + fewest + " ถึง " + most + " ตัว",
                    fewest == most ? fewest + " numbers" : fewest + " to " + most + " numbers");
            return null;
        }
        return numbers;
    }

    @Nullable
    List<Double> range(Item item) {
        List<Double> bounds = numbers(item, 2, 2);
        if (bounds != null && bounds.get(0) >= bounds.get(1)) {
            findings.wrong(item.place(), "ช่วง [ต่ำสุด, สูงสุด]", "[lowest, highest]");
            return null;
        }
        return bounds;
    }

    @Nullable
    List<List<Double>> matrix(Item item) {
        List<List<Double>> rows = new ArrayList<>();
        for (Item row : item.items()) {
            List<Double> numbers = numbers(row, 1, 1000);
            if (numbers == null) {
                return null;
            }
            if (!rows.isEmpty() && numbers.size() != rows.get(0).size()) {
                findings.wrong(row.place(), "แถวที่ยาวเท่ากัน", "as long as the first row");
                return null;
            }
            rows.add(numbers);
        }
        return rows;
    }

    @Nullable
    Map<String, List<List<Double>>> matrices(Item item) {
        Map<String, List<List<Double>>> matrices = new LinkedHashMap<>();
        if (!item.node().isObject()) {
            List<List<Double>> only = matrix(item);
            return only == null ? null : Map.of("", only);
        }
        for (String name : item.names()) {
            List<List<Double>> rows = item.required(name).map(this::matrix).orElse(null);
            if (rows == null) {
                return null;
            }
            matrices.put(name, rows);
        }
        if (matrices.isEmpty()) {
            findings.wrong(item.place(), "ตารางเปรียบเทียบอย่างน้อยหนึ่งตาราง", "the rows of at least one judge");
        }
        return matrices;
    }
}
