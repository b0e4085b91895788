package org.phrom.local;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the World Bank published for one economy, and the competition rank that follows from it. */
record Published(double score, String group, int rank) {

    /** By current code of the economy. */
    static Map<String, Published> of(Path examples, String year) {
        var current = Round.currentCodes(examples);
        var rows = Csv.read(examples.resolve("gtmi/published.csv")).stream()
                .filter(row -> row.get("year").equals(year))
                .toList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> current.getOrDefault(row.get("country_code"), row.get("country_code")),
                        row -> new Published(
                                Double.parseDouble(row.get("gtmi")), row.get("grp"), rank(rows, rounded(row)))));
    }

    private static int rank(List<Csv.Row> rows, BigDecimal score) {
        return 1
                + (int) rows.stream()
                        .filter(row -> rounded(row).compareTo(score) > 0)
                        .count();
    }

    private static BigDecimal rounded(Csv.Row row) {
        return new BigDecimal(row.get("gtmi")).setScale(12, RoundingMode.HALF_EVEN);
    }
}
