package org.phrom.reporting.cost.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.phrom.kit.body.CsvTable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.reporting.cost.app.CostProblem;
import org.phrom.reporting.cost.app.CostRequest;
import org.phrom.reporting.cost.app.KeepingCosts;

/** A CSV file (RFC 4180, UTF-8, with or without a byte order mark) of what levels cost. */
final class CostFile implements KeepingCosts.Places {

    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final CsvTable TABLE = new CsvTable(CostRequest.MOST, CostProblem.IMPORT_UNREADABLE);

    private final List<CostRequest.Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Function<String, Place>> places = new ArrayList<>();

    private CostFile() {}

    static CostFile read(InputStream file) {
        CostFile read = new CostFile();
        TABLE.read(file, CostColumns::of, read::take);
        return read;
    }

    private void take(int number, CostColumns columns, List<String> cells) {
        CostRequest.Row row = columns.row(number, cells, findings);
        if (row != null) {
            rows.add(row);
            places.add(column -> columns.place(number, column));
        }
    }

    List<CostRequest.Row> rows() {
        return rows;
    }

    /** What could not be read. */
    List<Finding> findings() {
        return findings;
    }

    @Override
    public Place of(int at, String member) {
        return places.get(at).apply(member);
    }
}
