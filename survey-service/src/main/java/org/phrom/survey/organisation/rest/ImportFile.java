package org.phrom.survey.organisation.rest;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.CsvTable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.app.ImportRow;
import org.phrom.survey.organisation.app.OrganisationProblem;
import org.phrom.survey.organisation.domain.Change;
import org.phrom.survey.organisation.domain.Period;

/** A CSV file (RFC 4180, UTF-8, with or without a byte order mark) of organisations; its rows are made as it arrives. */
record ImportFile(List<ImportRow> rows) {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final CsvTable TABLE = new CsvTable(20_000, OrganisationProblem.IMPORT_UNREADABLE);

    static ImportFile read(InputStream file) {
        List<ImportRow> rows = new ArrayList<>();
        TABLE.read(file, ImportColumns::of, (number, columns, cells) -> rows.add(row(columns, cells, number)));
        return new ImportFile(rows);
    }

    private static ImportRow row(ImportColumns columns, List<String> fields, int number) {
        List<Finding> findings = new ArrayList<>();
        if (fields.size() != columns.size()) {
            findings.add(Finding.at(
                    "/code",
                    "wrong-number-of-cells",
                    new Text(
                            "มี " + fields.size() + " ช่อง แต่หัวตารางมี " + columns.size(),
                            fields.size() + " cells under " + columns.size() + " columns")));
            return new ImportRow(number, fields.get(0).strip(), null, findings);
        }
        LocalDate from = date(columns, fields, "validFrom", findings);
        LocalDate to = date(columns, fields, "validTo", findings);
        String parent = columns.value(fields, "parent");
        Period period = new Period(
                Objects.requireNonNullElse(from, Change.ALWAYS),
                to,
                new Text(columns.value(fields, "nameTh"), columns.value(fields, "nameEn")),
                columns.value(fields, "type"),
                parent.isEmpty() ? null : parent);
        String code = columns.value(fields, "code");
        Change change = new Change(
                code,
                period,
                blankAway(columns.values(fields, "codes.")),
                blankAway(columns.values(fields, "attribute.")));
        return new ImportRow(number, code, change, findings);
    }

    private static @Nullable LocalDate date(
            ImportColumns columns, List<String> fields, String column, List<Finding> findings) {
        String value = columns.value(fields, column);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            findings.add(Finding.at(
                    "/" + column,
                    "not-a-date",
                    new Text("ต้องเป็นวันที่แบบ 2026-01-31", "A date such as 2026-01-31 is expected")));
            return null;
        }
    }

    private static Map<String, @Nullable String> blankAway(Map<String, String> values) {
        Map<String, @Nullable String> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, value.isEmpty() ? null : value));
        return result;
    }
}
