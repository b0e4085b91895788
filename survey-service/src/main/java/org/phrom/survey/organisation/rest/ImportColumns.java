package org.phrom.survey.organisation.rest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.app.OrganisationProblem;

/** Which column of a file to import holds what. */
final class ImportColumns {

    private static final Set<String> REQUIRED = Set.of("code", "type", "nameTh", "nameEn");
    private static final Set<String> KNOWN =
            Set.of("code", "type", "parent", "nameTh", "nameEn", "validFrom", "validTo");

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private ImportColumns() {}

    static ImportColumns of(List<String> header) {
        ImportColumns columns = new ImportColumns();
        Problem problem = new Problem(OrganisationProblem.IMPORT_UNREADABLE);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (columns.places.putIfAbsent(name, i) != null) {
                problem.at(pointer(name), "column-repeated", new Text("มีคอลัมน์นี้ซ้ำ", "The column is there twice"));
            } else if (!known(name)) {
                problem.at(pointer(name), "column-unknown", new Text("ไม่รู้จักคอลัมน์นี้", "The column is not known"));
            }
        }
        Set<String> missing = new HashSet<>(REQUIRED);
        missing.removeAll(columns.places.keySet());
        missing.stream()
                .sorted()
                .forEach(name -> problem.at(
                        pointer(name), "column-missing", new Text("ต้องมีคอลัมน์นี้", "The column is needed")));
        if (problem.hasFindings()) {
            throw problem;
        }
        return columns;
    }

    private static boolean known(String name) {
        return KNOWN.contains(name)
                || (name.startsWith("codes.") && name.length() > 6)
                || (name.startsWith("attribute.") && name.length() > 10);
    }

    private static String pointer(String column) {
        return "/rows/1/" + column.replace("~", "~0").replace("/", "~1");
    }

    int size() {
        return places.size();
    }

    String value(List<String> row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place).strip();
    }

    /** Values of the columns that begin so, by the rest of their name. */
    Map<String, String> values(List<String> row, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), row.get(place).strip());
            }
        });
        return values;
    }
}
