package org.phrom.scoring.engine.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of the test resources: names in the first line; a quoted cell may hold commas. */
public record PublishedTable(List<String> names, List<List<String>> rows) {
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    public static PublishedTable of(String file) {
        try {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/published", file))) {
                rows.add(Arrays.stream(line.replace("\uFEFF", "").split(OUTSIDE_QUOTES, -1))
                        .map(cell -> cell.replace("\"", ""))
                        .toList());
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
