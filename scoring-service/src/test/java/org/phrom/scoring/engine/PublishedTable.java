package org.phrom.scoring.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A table of the test resources: a header, then rows named by their first column; NA and empty are NaN. */
public final class PublishedTable {
    private final List<String> header;
    private final List<String[]> rows;

    private PublishedTable(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Reads {@code published/<path>}. */
    public static PublishedTable read(String path) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/published", path));
            List<String[]> rows =
                    lines.stream().skip(1).map(PublishedTable::cells).toList();
            return new PublishedTable(Arrays.asList(cells(lines.get(0))), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> header() {
        return header;
    }

    public int size() {
        return rows.size();
    }

    public List<String> texts(String column) {
        int at = at(column);
        return rows.stream().map(row -> row[at]).toList();
    }

    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(PublishedTable::number).toArray();
    }

    /** Returns all columns after the first {@code skipped}. */
    public double[][] columns(int skipped) {
        return header.stream().skip(skipped).map(this::numbers).toArray(double[][]::new);
    }

    private int at(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header);
        }
        return at;
    }

    private static double number(String text) {
        return text.isEmpty() || "NA".equals(text) ? Double.NaN : Double.parseDouble(text);
    }

    private static String[] cells(String line) {
        String[] cells = line.replace("\uFEFF", "").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("\"", "");
        }
        return cells;
    }
}
