package org.phrom.scoring.engine.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of the test resources: names in the first line, no quotes or commas inside cells. */
public record PublishedTable(List<String> names, List<List<String>> rows) {

    public static PublishedTable of(String file) {
        try {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/published", file))) {
                rows.add(List.of(line.replace("\uFEFF", "").replace("\"", "").split(",", -1)));
            }
            return new PublishedTable(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> texts(String name) {
        return rows.stream().map(row -> row.get(names.indexOf(name))).toList();
    }

    public double[] numbers(String name) {
        return texts(name).stream()
                .mapToDouble(text -> text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    public double[][] columns(List<String> wanted) {
        return wanted.stream().map(this::numbers).toArray(double[][]::new);
    }

    /** All columns but the first, which names the rows. */
    public double[][] columns() {
        return columns(names.subList(1, names.size()));
    }
}
