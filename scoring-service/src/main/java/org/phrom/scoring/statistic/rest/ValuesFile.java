package org.phrom.scoring.statistic.rest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.CsvTable;
import org.phrom.scoring.statistic.app.Recording;
import org.phrom.scoring.statistic.app.StatisticProblem;
import org.phrom.scoring.statistic.domain.Recorded;
import org.phrom.scoring.statistic.domain.RecordingReport.Fault;

/** A CSV file (RFC 4180, UTF-8, with or without a byte order mark) of values, which are read as they are recorded. */
final class ValuesFile {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final CsvTable TABLE = new CsvTable(100_000, StatisticProblem.IMPORT_UNREADABLE);

    private final byte[] bytes;

    ValuesFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hands over every row; the header is row 1. */
    void each(Recording recording) {
        TABLE.read(
                new ByteArrayInputStream(bytes),
                ValuesColumns::of,
                (row, columns, cells) -> take(recording, row, columns, cells));
    }

    private static void take(Recording recording, int row, ValuesColumns columns, List<String> fields) {
        List<Fault> faults = new ArrayList<>();
        @Nullable Recorded value = columns.value(row, fields, faults);
        if (value == null) {
            recording.refuse(row, faults);
        } else {
            recording.take(row, value);
        }
    }
}
