package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;

/** Writes the rules of a framework into the text of a model, each with all that it reads. */
final class RuleWriter {
    /** Where a condition may name a question: as a field, in brackets, or asking whether it is there. */
    private static final Pattern NAMED =
            Pattern.compile("(?:answers|status)(?:\\s*\\.\\s*(\\w+)|\\s*\\[\\s*(['\"])(.*?)\\2)"
                    + "|(['\"])([^'\"]*)\\4\\s+in\\s+(?:answers|status)\\b(?!\\s*[.\\[])");

    /** Where a condition may name a roster. */
    private static final Pattern ITEMS = Pattern.compile("\\bitems(?:\\s*\\.\\s*(\\w+)|\\s*\\[\\s*(['\"])(.*?)\\2)");

    /** Where the code stands in each of them. */
    private static final int[] GROUPS = {1, 3, 5};

    private final JsonNode document;
    private final Map<String, JsonNode> questions = new HashMap<>();

    /** The codes of the rosters that rules are over. */
    private final Set<String> rosters = new TreeSet<>();

    RuleWriter(JsonNode document) {
        this.document = document;
        document.path("questions").forEach(question -> questions.put(Definitions.text(question, "code"), question));
        document.path("rosters")
                .properties()
                .forEach(roster -> roster.getValue().path("fields").forEach(field -> field(roster.getKey(), field)));
    }

    /** A question that stands in a roster is asked about its items. */
    private void field(String roster, JsonNode field) {
        questions.put(Definitions.text(field, "code"), ((ObjectNode) field.deepCopy()).put("roster", roster));
    }

    /** Adds the rosters that rules are over to the text. */
    void rosters(ObjectNode definition) {
        for (String code : rosters) {
            JsonNode roster = document.path("rosters").path(code);
            if (!roster.isObject()) {
                throw new ModelRefused("rosters", "there is no roster " + code);
            }
            RosterReader.write(roster, definition.withObject("/rosters").putObject(code));
        }
    }

    /** The question of that code; {@code null} when there is none. */
    @Nullable
    JsonNode question(String code) {
        return questions.get(code);
    }

    /**
     * Adds what an indicator says to its rule in the text.
     *
     * @throws ModelRefused when it says what its rule does not have, or names what is not there
     */
    void write(String place, JsonNode indicator, ObjectNode rule) {
        RuleParameters.checkFramework(place, indicator, false);
        fill(place, indicator, rule);
    }

    private void fill(String place, JsonNode indicator, ObjectNode rule) {
        asked(indicator).forEach(code -> ask(rule, place, code, indicator));
        for (String parameter : List.of("notRelevant", "targets", "how", "series", "year", "asOf")) {
            if (indicator.has(parameter)) {
                rule.set(parameter, Definitions.canonical(indicator.path(parameter)));
            }
        }
        if (indicator.has("numerator") && indicator.has("scale")) {
            rule.set("scale", Definitions.canonical(indicator.path("scale")));
        }
        if (indicator.has("rows")) {
            rows(place, indicator.path("rows"), rule);
        }
        if (indicator.has("decimals")) {
            rule.set("decimals", Definitions.canonical(indicator.path("decimals")));
        }
        if (indicator.has("overRoster")) {
            rosters.add(indicator.path("overRoster").path("roster").asText());
            rule.set("overRoster", Definitions.canonical(indicator.path("overRoster")));
        }
        if (indicator.has("of")) {
            of(place, indicator.path("of"), rule.putArray("of"));
        }
    }

    private static List<String> asked(JsonNode indicator) {
        List<String> codes = new ArrayList<>();
        if (indicator.has("numerator")) {
            codes.add(indicator.path("numerator").asText());
            codes.add(indicator.path("denominator").asText());
        }
        if (indicator.has("question")) {
            codes.add(indicator.path("question").asText());
        }
        indicator.path("questions").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private void of(String place, JsonNode parts, ArrayNode into) {
        for (JsonNode part : parts) {
            String at = place + "/of/" + into.size();
            ObjectNode kept = into.addObject();
            kept.set("weight", Definitions.canonical(part.path("weight")));
            if (!part.has("weight")) {
                kept.put("weight", 1);
            }
            inside(at, part.path("indicator"), kept.putObject("rule"));
        }
    }

    /** Adds the rows of a table, and the questions that their conditions name. */
    private void rows(String place, JsonNode rows, ObjectNode rule) {
        Set<String> named = new TreeSet<>();
        ArrayNode into = rule.putArray("rows");
        for (JsonNode row : rows) {
            String at = place + "/rows/" + into.size();
            ObjectNode kept = into.addObject().put("when", Definitions.text(row, "when"));
            named(Definitions.text(row, "when"), named);
            for (String says : List.of("value", "missing")) {
                if (row.has(says)) {
                    kept.set(says, Definitions.canonical(row.path(says)));
                }
            }
            if (row.has("indicator")) {
                inside(at, row.path("indicator"), kept.putObject("rule"));
            }
        }
        for (String code : named) {
            ask(rule, place, code, MissingNode.getInstance());
            JsonNode question = questions.get(code);
            if (question != null && question.has("roster")) {
                rosters.add(question.path("roster").asText());
            }
        }
    }

    private void named(String when, Set<String> codes) {
        Matcher items = ITEMS.matcher(when);
        while (items.find()) {
            String code = items.group(1) == null ? items.group(3) : items.group(1);
            if (document.path("rosters").has(code)) {
                rosters.add(code);
            }
        }
        Matcher names = NAMED.matcher(when);
        while (names.find()) {
            for (int group : GROUPS) {
                String code = names.group(group);
                if (code != null && questions.containsKey(code)) {
                    codes.add(code);
                }
            }
        }
    }

    private void inside(String place, JsonNode indicator, ObjectNode rule) {
        RuleParameters.checkFramework(place, indicator, true);
        rule.put("rule", Definitions.text(indicator, "rule"))
                .put("turned", indicator.path("direction").asInt(1) < 0);
        rule.putArray("questions");
        fill(place, indicator, rule);
    }

    /** Adds a question to a rule in a text. */
    void ask(ObjectNode rule, String place, String code, JsonNode indicator) {
        JsonNode question = questions.get(code);
        if (question == null) {
            throw new ModelRefused(place, "there is no question " + code);
        }
        ObjectNode kept = ((ArrayNode) rule.path("questions")).addObject();
        kept.put("code", code).put("type", Definitions.text(question, "type"));
        bounds(question, kept);
        ObjectNode points = kept.putObject("points");
        ArrayNode exclusive = kept.putArray("exclusive");
        question.path("levels")
                .forEach(level -> points.put(
                        level.path("level").asText(),
                        level.path("points").asDouble(level.path("level").asDouble())));
        JsonNode options = options(question);
        boolean multi = question.path("type").asText().equals("multiChoice");
        String counts = multi ? indicator.path("multiChoice").asText() : "";
        double equal = counts.equals("equal") ? 1.0 / open(options) : Double.NaN;
        double withdrawn = multi ? 0 : leastOffered(options);
        for (JsonNode option : options) {
            String chosen = Definitions.text(option, "code");
            double worth = obsolete(option) ? withdrawn : option.path("points").asDouble(0);
            points.put(chosen, Double.isNaN(equal) ? worth : countsAlone(option) ? 0 : equal);
            if (option.path("exclusive").asBoolean(false)) {
                exclusive.add(chosen);
            }
        }
        if (question.has("roster")) {
            kept.put("roster", question.path("roster").asText());
            if (question.path("perObservation").asBoolean(false)) {
                kept.put("perObservation", true);
            }
        }
        if (counts.equals("capped")) {
            kept.put("cap", indicator.path("cap").asDouble());
        }
    }

    private static void bounds(JsonNode question, ObjectNode kept) {
        boolean percent = question.path("type").asText().equals("percent");
        JsonNode levels = question.path("levels");
        JsonNode min = levels.isEmpty() ? question.path("min") : levels.path(0).path("level");
        JsonNode max = levels.isEmpty()
                ? question.path("max")
                : levels.path(levels.size() - 1).path("level");
        if (min.isNumber() || percent) {
            kept.put("min", min.asDouble(0));
        }
        if (max.isNumber() || percent) {
            kept.put("max", max.asDouble(100));
        }
    }

    private static int open(JsonNode options) {
        int open = 0;
        for (JsonNode option : options) {
            open += countsAlone(option) ? 0 : 1;
        }
        return open;
    }

    private static boolean countsAlone(JsonNode option) {
        return option.path("exclusive").asBoolean(false) || obsolete(option);
    }

    /** What an option counts that nobody can choose any more: it must not move what is possible, at neither end. */
    private static double leastOffered(JsonNode options) {
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode option : options) {
            least = obsolete(option)
                    ? least
                    : Math.min(least, option.path("points").asDouble(0));
        }
        return Double.isInfinite(least) ? 0 : least;
    }

    private static boolean obsolete(JsonNode option) {
        return option.path("obsolete").asBoolean(false);
    }

    private JsonNode options(JsonNode question) {
        JsonNode options = question.path("options");
        return options.isTextual() ? document.path("optionSets").path(options.asText()) : options;
    }
}
