package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks one choice of a method: whether the method is known, and whether each setting has a value of its kind. */
final class ChoiceCheck {
    private static final int MOST_SHOWN = 30;

    private final Function<String, Set<String>> codes;
    private final Findings findings;

    /** With the codes that play a role. */
    ChoiceCheck(Function<String, Set<String>> codes, Findings findings) {
        this.codes = codes;
        this.findings = findings;
    }

    /** Checks what an indicator says for the normalisation goalposts, if it does. */
    void goalposts(Spot goalposts) {
        if (goalposts.node().isMissingNode()) {
            return;
        }
        JsonNode normalise = ModelVocabulary.family("normalise");
        choice(goalposts, normalise, "goalposts", Set.of());
        new ChoiceRules(findings).check(goalposts, "goalposts", List.of());
        if (goalposts.has("method")) {
            Set<String> known = ModelVocabulary.names(ModelVocabulary.settings(normalise, "goalposts"));
            unknown(goalposts.get("method"), "method", known);
        }
    }

    /** Checks a choice whose method this is; beside its settings only these names may stand. */
    void choice(Spot choice, JsonNode family, String method, Set<String> beside) {
        if (!choice.node().isObject() && !choice.node().isTextual()) {
            must(choice, false, "an object, or the name of a method");
            return;
        }
        JsonNode settings = ModelVocabulary.settings(family, method);
        if (settings.isMissingNode()) {
            unknown(
                    choice.node().isTextual() ? choice : choice.get("method"),
                    method,
                    ModelVocabulary.names(family.path("methods")));
            return;
        }
        for (Spot field : choice.fields()) {
            if (settings.has(field.name())) {
                value(field, settings.path(field.name()));
            } else if (!field.name().equals("method") && !beside.contains(field.name())) {
                unknown(field, field.name(), ModelVocabulary.names(settings));
            }
        }
    }

    private void value(Spot value, JsonNode kind) {
        JsonNode node = value.node();
        switch (kind.path("kind").asText()) {
            case "number" -> must(value, node.isNumber() && JsonNumbers.between(node, kind), "a number in its range");
            case "whole" ->
                must(
                        value,
                        node.canConvertToLong() && node.isIntegralNumber() && JsonNumbers.between(node, kind),
                        "a whole number in its range");
            case "flag" -> must(value, node.isBoolean(), "true or false");
            case "word" -> known(value, texts(kind.path("known")));
            case "code" -> known(value, codes.apply(kind.path("role").asText()));
            case "codes" -> findings.notSupported(value);
            case "range" ->
                must(
                        value,
                        node.size() == 2
                                && JsonNumbers.list(node)
                                && node.path(0).asDouble() < node.path(1).asDouble(),
                        "[lowest, highest]");
            case "numbers" ->
                must(
                        value,
                        JsonNumbers.list(node)
                                && node.size() >= kind.path("fewest").asInt()
                                && node.size() <= kind.path("most").asInt(),
                        "a list of numbers");
            case "numberbycode" -> byCode(value, codes.apply(kind.path("role").asText()));
            case "nested" -> {
                String method = Choices.method(value, ModelVocabulary.first(kind));
                choice(value, kind, method, Set.of());
                required(value, kind, method, "");
            }
            case "matrices" -> must(value, JsonNumbers.matrices(node), "rows of numbers, or such rows by name");
            default -> must(value, JsonNumbers.matrix(node), "rows of numbers");
        }
    }

    private void byCode(Spot value, Set<String> known) {
        must(value, value.node().isObject(), "numbers by code");
        for (Spot one : value.fields()) {
            if (!known.contains(one.name())) {
                unknown(one, one.name(), known);
            }
            must(one, one.node().isNumber(), "a number");
        }
    }

    /** Checks that what the method needs is there. */
    void required(Spot choice, JsonNode family, String method, String whom) {
        ModelVocabulary.settings(family, method).properties().forEach(setting -> {
            if (setting.getValue().path("required").asBoolean(false) && !choice.has(setting.getKey())) {
                findings.add(
                        choice,
                        "setting-missing",
                        "ต้องระบุ " + setting.getKey() + whom,
                        setting.getKey() + " is required" + whom);
            }
        });
    }

    private void known(Spot value, Set<String> known) {
        if (!value.node().isTextual() || !known.contains(value.node().asText())) {
            unknown(value, value.node().asText(), known);
        }
    }

    private void must(Spot spot, boolean holds, String what) {
        if (!holds) {
            findings.add(spot, "wrong-value", "ต้องเป็น " + what, "It must be " + what);
        }
    }

    void unknown(Spot spot, String name, Collection<String> known) {
        String all = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        findings.add(
                spot,
                "unknown-name",
                "ไม่รู้จัก " + name + " ที่รู้จักคือ " + all,
                "There is no " + name + "; known are " + all);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
