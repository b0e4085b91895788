package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, and how they write it. */
enum Cells {
    /** A text, to the letter. */
    TEXT,
    /** A code or word, without blanks around it. */
    WORD,
    /** A number, to the letter. */
    NUMBER,
    /** true or false. */
    FLAG,
    /** true or false, or else a text. */
    FLAG_OR_TEXT,
    /** Words, with commas between them. */
    WORDS,
    /** A text, number, true or false; a text that looks like one of the others stands in quotation marks. */
    VALUE;

    /** Characters of a cell, below what spreadsheets take. */
    static final int MOST_CHARACTERS = 32_000;

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    // controls, what XML can not hold, what spreadsheets take for an escape, and tabs, which some of them lose
    private static final Pattern UNSAFE =
            Pattern.compile("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\p{Cs}]|_x[0-9A-Fa-f]{4}_");
    private static final int MOST_DIGITS = 400;
    // a double gives back so many digits of what was typed
    private static final MathContext DOUBLE = new MathContext(15);

    /** The text of the cell; null when no cell of this kind can hold it. */
    @Nullable
    String write(JsonNode value) {
        String text =
                switch (this) {
                    case TEXT -> value.isTextual() ? value.asText() : null;
                    case WORD -> value.isTextual() ? stripped(value.asText()) : null;
                    case NUMBER -> number(value);
                    case FLAG -> value.isBoolean() ? value.asText() : null;
                    case FLAG_OR_TEXT -> flagOrText(value);
                    case WORDS -> words(value);
                    case VALUE -> value(value);
                };
        return text == null || text.isEmpty() || !isSafe(text) ? null : text;
    }

    private static boolean isSafe(String text) {
        return text.length() <= MOST_CHARACTERS && hasSafeLetters(text);
    }

    static boolean hasSafeLetters(String text) {
        return !UNSAFE.matcher(text).find();
    }

    private static @Nullable String stripped(String text) {
        return text.equals(text.strip()) ? text : null;
    }

    private static @Nullable String number(JsonNode value) {
        // what comes back must be the same kind of number
        return value.isNumber() && value.equals(parsed(value.asText())) ? value.asText() : null;
    }

    private static @Nullable String flagOrText(JsonNode value) {
        boolean looksLikeFlag = value.isTextual() && flag(value.asText()) != null;
        return value.isBoolean() || value.isTextual() && !looksLikeFlag ? value.asText() : null;
    }

    private static @Nullable String words(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isTextual()
                    || one.asText().isBlank()
                    || !split(one.asText()).equals(List.of(one.asText()))) {
                return null;
            }
            words.add(one.asText());
        }
        return String.join(", ", words);
    }

    private static @Nullable String value(JsonNode value) {
        if (value.isNumber()) {
            return number(value);
        }
        if (!value.isTextual()) {
            return value.isBoolean() ? value.asText() : null;
        }
        String text = value.asText();
        boolean looksLikeOther =
                parsed(text) != null || flag(text) != null || text.startsWith("\"") || !text.equals(text.strip());
        return looksLikeOther ? value.toString() : text;
    }

    /** What a cell says; a text where it is not of the column's kind, which the schema finds. */
    JsonNode read(String text) {
        String stripped = text.strip();
        return switch (this) {
            case TEXT -> TextNode.valueOf(text);
            case WORD -> TextNode.valueOf(stripped);
            case NUMBER -> orText(parsed(stripped), stripped);
            case FLAG -> orText(flag(stripped), stripped);
            case FLAG_OR_TEXT -> orText(flag(stripped), text);
            case WORDS -> list(stripped);
            case VALUE -> valueOf(stripped, text);
        };
    }

    private static JsonNode orText(@Nullable JsonNode read, String text) {
        return read == null ? TextNode.valueOf(text) : read;
    }

    private static JsonNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        split(text).forEach(list::add);
        return list;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[,;\\r\\n]", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static JsonNode valueOf(String stripped, String text) {
        JsonNode other = parsed(stripped);
        other = other == null ? flag(stripped) : other;
        if (other != null) {
            return other;
        }
        if (stripped.startsWith("\"")) {
            JsonNode quoted = WorkbookJson.read(stripped);
            return quoted != null && quoted.isTextual() ? quoted : TextNode.valueOf(text);
        }
        return TextNode.valueOf(text);
    }

    private static @Nullable BooleanNode flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> null;
        };
    }

    /** A number of JSON as {@link WorkbookJson} reads it. */
    private static @Nullable JsonNode parsed(String text) {
        if (text.length() > MOST_DIGITS || !JSON_NUMBER.matcher(text).matches()) {
            return null;
        }
        return WorkbookJson.read(text);
    }

    /** What stands in a cell of numbers, without the digits that a spreadsheet adds to what was typed. */
    static String canonical(String raw) {
        BigDecimal number = new BigDecimal(raw).round(DOUBLE).stripTrailingZeros();
        return number.scale() < -15 || number.scale() > 40 ? number.toString() : number.toPlainString();
    }
}
