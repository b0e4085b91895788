package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Findings;

/** Reads data from a JSON object of columns, value by value as they pass by. */
final class DataJson {
    private static final List<String> KNOWN = List.of("units", "names", "periods", "columns", "groups");
    private static final double LARGEST = 1e300;

    private final JsonParser parser;
    private final Findings findings;
    private final JsonLists lists;
    private final int units;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> groups = new LinkedHashMap<>();
    private final Map<String, boolean[]> notApplicable = new LinkedHashMap<>();
    private @Nullable List<String> codes;
    private List<String> names = List.of();
    private List<Integer> periods = List.of();
    private boolean columned;

    private DataJson(JsonParser parser, int units, Findings findings) {
        this.parser = parser;
        this.units = units;
        this.findings = findings;
        this.lists = new JsonLists(parser, units, findings);
    }

    /** Reads the object at which a parser stands, of as many units as were counted. */
    static Data data(JsonParser parser, Place place, int units, Findings findings) throws IOException {
        return new DataJson(parser, units, findings).read(place);
    }

    private Data read(Place place) throws IOException {
        if (!object(place)) {
            return Data.NONE;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean there = parser.nextToken() != JsonToken.VALUE_NULL;
            if (!KNOWN.contains(name)) {
                findings.unknown(place.member(name), "key", name, KNOWN);
                parser.skipChildren();
            } else if (there) {
                member(name, place.member(name));
            }
        }
        if (codes == null) {
            findings.missing(place, "units");
        }
        if (!columned) {
            findings.missing(place, "columns");
        }
        return new Data(codes == null ? List.of() : codes, names, periods, columns, groups, notApplicable);
    }

    private void member(String name, Place place) throws IOException {
        switch (name) {
            case "units" -> codes = lists.texts(place);
            case "names" -> {
                List<String> texts = lists.texts(place);
                names = lists.sized(place, texts.size()) ? texts : List.of();
            }
            case "periods" -> periods = lists.periods(place);
            case "columns" -> {
                columned = true;
                members(place, (code, at) -> columns.put(code, numbers(code, at)));
            }
            default -> members(place, (code, at) -> groups.put(code, lists.group(at)));
        }
    }

    /** Takes one of several lists. */
    private interface Member {
        void take(String code, Place place) throws IOException;
    }

    private void members(Place place, Member member) throws IOException {
        if (object(place)) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String code = parser.currentName();
                parser.nextToken();
                member.take(code, place.member(code));
            }
        }
    }

    private boolean object(Place place) throws IOException {
        return lists.begun(JsonToken.START_OBJECT, place, "อ็อบเจกต์", "an object");
    }

    private double[] numbers(String code, Place place) throws IOException {
        double[] column = new double[units];
        Arrays.fill(column, Double.NaN);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return column;
        }
        if (!lists.begun(JsonToken.START_ARRAY, place, "รายการตัวเลข", "a list of numbers")) {
            return column;
        }
        int at = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (at < units) {
                column[at] = number(code, place, at);
            } else {
                parser.skipChildren();
            }
            at++;
        }
        lists.sized(place, at);
        return column;
    }

    private double number(String code, Place place, int at) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (token.isNumeric()) {
            double number = parser.getDoubleValue();
            if (Math.abs(number) <= LARGEST) {
                return number;
            }
        } else if (token == JsonToken.VALUE_STRING && Data.NOT_APPLICABLE.equals(parser.getText())) {
            notApplicable.computeIfAbsent(code, any -> new boolean[units])[at] = true;
            return Double.NaN;
        }
        findings.wrong(place.item(at), "ตัวเลข", "a finite number");
        parser.skipChildren();
        return Double.NaN;
    }
}
