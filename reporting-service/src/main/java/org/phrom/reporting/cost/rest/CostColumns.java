package org.phrom.reporting.cost.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.cost.app.CostProblem;
import org.phrom.reporting.cost.app.CostRequest;

/** Which column of a file holds what, and what its cells say. */
final class CostColumns {

    /** Those of an export, in their order. */
    static final List<String> ALL =
            List.of("number", "indicator", "fromLevel", "toLevel", "cost", "source", "type", "organisation");

    private static final List<String> NEEDED = List.of("indicator", "fromLevel", "toLevel", "cost", "source");
    private static final Set<String> KNOWN = Set.copyOf(ALL);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,13}");
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int HIGHEST_LEVEL = 1_000;
    private static final long MOST = 1_000_000_000_000L;

    private final Map<String, Integer> places = new HashMap<>();

    private CostColumns() {}

    static CostColumns of(List<String> header) {
        CostColumns columns = new CostColumns();
        Problem problem = new Problem(CostProblem.IMPORT_UNREADABLE);
        for (int at = 0; at < header.size(); at++) {
            String name = header.get(at).strip();
            Place place = Place.at("/rows").item(1).member(name).cell(1, at + 1);
            if (columns.places.putIfAbsent(name, at) != null) {
                problem.at(new Finding(
                        place, "column-repeated", new Text("มีคอลัมน์นี้ซ้ำ", "The column is there twice")));
            } else if (!KNOWN.contains(name)) {
                problem.at(new Finding(
                        place, "column-unknown", new Text("ไม่รู้จักคอลัมน์นี้", "The column is not known")));
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.places.containsKey(name))
                .forEach(name -> problem.at(
                        Place.at("/rows").item(1).member(name).pointer(),
                        "column-missing",
                        new Text("ต้องมีคอลัมน์นี้", "The column is needed")));
        if (problem.hasFindings()) {
            throw problem;
        }
        return columns;
    }

    /** Where a column of a row is; all of the row where there is no such column. */
    Place place(int row, String column) {
        Integer at = places.get(column);
        Place place = Place.at("/rows").item(row);
        return at == null
                ? new Place(place.pointer(), row, null)
                : place.member(column).cell(row, at + 1);
    }

    /** What a row says; null, and why, when it can't be read. */
    CostRequest.@Nullable Row row(int number, List<String> cells, List<Finding> findings) {
        if (cells.size() != places.size()) {
            findings.add(new Finding(
                    place(number, ""),
                    "wrong-number-of-cells",
                    new Text(
                            "มี " + cells.size() + " ช่อง แต่หัวตารางมี " + places.size(),
                            cells.size() + " cells under " + places.size() + " columns")));
            return null;
        }
        Reading reading = new Reading(number, cells, findings);
        String indicator = reading.text("indicator", LONGEST_CODE);
        Long from = reading.whole("fromLevel", HIGHEST_LEVEL);
        Long to = reading.whole("toLevel", HIGHEST_LEVEL);
        Long cost = reading.whole("cost", MOST);
        String source = reading.text("source", LONGEST_SOURCE);
        String type = reading.optional("type");
        String organisation = reading.optional("organisation");
        return indicator == null || from == null || to == null || cost == null || source == null
                ? null
                : new CostRequest.Row(indicator, from.intValue(), to.intValue(), cost, source, type, organisation);
    }

    private final class Reading {
        private final int number;
        private final List<String> cells;
        private final List<Finding> findings;

        Reading(int number, List<String> cells, List<Finding> findings) {
            this.number = number;
            this.cells = cells;
            this.findings = findings;
        }

        private String cell(String column) {
            Integer at = places.get(column);
            String cell = at == null ? "" : cells.get(at).strip();
            // as exports keep spreadsheets from taking a text for a formula
            return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                    ? cell.substring(1)
                    : cell;
        }

        @Nullable
        String text(String column, int longest) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return refused(column, "value-missing", new Text("ต้องระบุ", "A value is needed"));
            }
            return cell.length() > longest ? tooLong(column, longest) : cell;
        }

        @Nullable
        String optional(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell.length() > LONGEST_CODE ? tooLong(column, LONGEST_CODE) : cell;
        }

        private @Nullable String tooLong(String column, int longest) {
            return refused(
                    column,
                    "too-long",
                    new Text("ยาวเกิน " + longest + " ตัวอักษร", "Longer than " + longest + " characters"));
        }

        @Nullable
        Long whole(String column, long most) {
            String cell = cell(column);
            if (!WHOLE.matcher(cell).matches() || Long.parseLong(cell) > most) {
                refused(
                        column,
                        "not-a-whole-number",
                        new Text("ต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง " + most, "A whole number from 0 to " + most));
                return null;
            }
            return Long.parseLong(cell);
        }

        private @Nullable String refused(String column, String code, Text message) {
            findings.add(new Finding(place(number, column), code, message));
            return null;
        }
    }
}
