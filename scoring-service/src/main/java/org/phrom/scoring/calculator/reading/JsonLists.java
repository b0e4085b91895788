package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;

/** Reads lists of data, one value per unit, as they pass by. */
final class JsonLists {
    private static final int LATEST = 1_000_000;

    private final JsonParser parser;
    private final int units;
    private final Findings findings;
    /** One object for each period, of which there are few. */
    private final Map<Integer, Integer> years = new HashMap<>();

    JsonLists(JsonParser parser, int units, Findings findings) {
        this.parser = parser;
        this.units = units;
        this.findings = findings;
    }

    /** Whether what begins here is such a structure; says so if not. */
    boolean begun(JsonToken start, Place place, String th, String en) throws IOException {
        if (parser.currentToken() == start) {
            return true;
        }
        findings.wrong(place, th, en);
        parser.skipChildren();
        return false;
    }

    private boolean list(Place place) throws IOException {
        return begun(JsonToken.START_ARRAY, place, "รายการ", "a list");
    }

    /** Whether a list has one value per unit; says so if not. */
    boolean sized(Place place, int size) {
        if (size == units) {
            return true;
        }
        findings.add(
                place,
                "wrong-length",
                "มี " + size + " ค่า แต่มี " + units + " หน่วย",
                size + " values for " + units + " units");
        return false;
    }

    List<String> texts(Place place) throws IOException {
        List<String> texts = new ArrayList<>(units);
        if (list(place)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String text = text(place, texts.size());
                texts.add(text == null ? "" : text);
            }
        }
        return texts;
    }

    List<@Nullable String> group(Place place) throws IOException {
        List<@Nullable String> texts = new ArrayList<>(units);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return texts;
        }
        if (list(place)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : text(place, texts.size()));
            }
        }
        return sized(place, texts.size()) ? texts : List.of();
    }

    private @Nullable String text(Place place, int at) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            if (!text.isBlank()) {
                return text;
            }
        }
        findings.wrong(place.item(at), "ข้อความ", "a text");
        parser.skipChildren();
        return null;
    }

    List<Integer> periods(Place place) throws IOException {
        List<Integer> periods = new ArrayList<>(units);
        if (list(place)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                periods.add(period(place, periods.size()));
            }
        }
        return sized(place, periods.size()) ? periods : List.of();
    }

    private Integer period(Place place, int at) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        double period = whole ? parser.getDoubleValue() : Double.NaN;
        if (Math.abs(period) <= LATEST) {
            return years.computeIfAbsent((int) period, same -> same);
        }
        String range = " from -" + LATEST + " to " + LATEST;
        findings.wrong(place.item(at), "จำนวนเต็ม (" + range.strip() + ")", "a whole number" + range);
        parser.skipChildren();
        return 0;
    }
}
