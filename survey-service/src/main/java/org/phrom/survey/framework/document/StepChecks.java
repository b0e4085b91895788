package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks steps of a model document against what scoring-service reads: its file model-steps.json. */
final class StepChecks {
    /**
     * A node with children.
     *
     * @param level one above that of its highest child; that of indicators is 1
     */
    record Group(int level, List<Spot> children) {}

    private static final JsonNode STEPS = steps();
    private static final int MOST_SHOWN = 30;

    private final Function<String, Set<String>> codes;
    private final Findings findings;
    private final ChoiceRules rules;

    /** With the codes that play a role. */
    StepChecks(Function<String, Set<String>> codes, Findings findings) {
        this.codes = codes;
        this.findings = findings;
        this.rules = new ChoiceRules(findings);
    }

    private static JsonNode steps() {
        try (InputStream file = StepChecks.class.getResourceAsStream("/schema/model-steps.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a step over these indicators and groups, by code. */
    void step(Spot step, Map<String, Spot> indicators, Map<String, Group> groups) {
        JsonNode family = STEPS.path(step.text("step"));
        if (family.isMissingNode()) {
            return;
        }
        Choices choices = new Choices(step, first(family));
        String general = choices.general();
        boolean byIndicator = family.path("particular").asText().equals("indicators");
        boolean byNode = family.path("particular").asText().equals("nodes");
        Set<String> beside = new HashSet<>(Set.of("step"));
        beside.addAll(byIndicator ? Set.of("indicators") : byNode ? Set.of("nodes", "levels") : Set.of());
        choice(step, family, general, beside);
        // published ranks are whole numbers
        if (step.text("step").equals("rank") && general.equals("fractional")) {
            unsupported(step.get("method"));
        }
        particular(step.get("indicators"), family, general, indicators.keySet());
        particular(step.get("nodes"), family, general, groups.keySet());
        Set<String> levels = new TreeSet<>();
        groups.values().forEach(group -> levels.add(Integer.toString(group.level())));
        particular(step.get("levels"), family, general, levels);
        if (byIndicator) {
            indicators.forEach((code, indicator) -> {
                Spot own = choices.ofIndicator(code, indicator);
                required(own, family, choices.method(own), " (" + code + ")");
                rules.check(own, choices.method(own), List.of());
            });
        } else {
            required(step, family, general, "");
            groups.forEach((code, group) -> {
                Spot own = choices.ofGroup(code, group.level());
                rules.check(own, choices.method(own), group.children());
            });
            for (String some : List.of("nodes", "levels")) {
                step.get(some).fields().forEach(one -> required(one, family, choices.method(one), ""));
            }
        }
    }

    /** Checks what an indicator says for the normalisation goalposts. */
    void goalposts(Spot goalposts) {
        choice(goalposts, STEPS.path("normalise"), "goalposts", Set.of());
        rules.check(goalposts, "goalposts", List.of());
        if (goalposts.has("method")) {
            unknown(goalposts.get("method"), "method", names(STEPS.at("/normalise/methods/goalposts")));
        }
    }

    private void particular(Spot some, JsonNode family, String general, Set<String> known) {
        for (Spot one : some.fields()) {
            if (!known.contains(one.name())) {
                unknown(one, one.name(), known);
            }
            choice(one, family, Choices.method(one, general), Set.of());
        }
    }

    private static String first(JsonNode family) {
        return family.path("methods").fieldNames().next();
    }

    private void choice(Spot choice, JsonNode family, String method, Set<String> beside) {
        if (!choice.node().isObject() && !choice.node().isTextual()) {
            must(choice, false, "an object, or the name of a method");
            return;
        }
        JsonNode settings = family.path("methods").path(method);
        if (settings.isMissingNode()) {
            unknown(choice.node().isTextual() ? choice : choice.get("method"), method, names(family.path("methods")));
            return;
        }
        for (Spot field : choice.fields()) {
            if (settings.has(field.name())) {
                value(field, settings.path(field.name()));
            } else if (!field.name().equals("method") && !beside.contains(field.name())) {
                unknown(field, field.name(), names(settings));
            }
        }
    }

    private void value(Spot value, JsonNode kind) {
        JsonNode node = value.node();
        switch (kind.path("kind").asText()) {
            case "number" -> must(value, node.isNumber() && between(node, kind), "a number in its range");
            case "whole" ->
                must(
                        value,
                        node.canConvertToLong() && node.isIntegralNumber() && between(node, kind),
                        "a whole number in its range");
            case "flag" -> must(value, node.isBoolean(), "true or false");
            case "word" -> known(value, texts(kind.path("known")));
            case "code" -> known(value, codes.apply(kind.path("role").asText()));
            case "codes" -> unsupported(value);
            case "range" ->
                must(
                        value,
                        node.size() == 2
                                && numbers(node)
                                && node.path(0).asDouble() < node.path(1).asDouble(),
                        "[lowest, highest]");
            case "numbers" ->
                must(
                        value,
                        numbers(node)
                                && node.size() >= kind.path("fewest").asInt()
                                && node.size() <= kind.path("most").asInt(),
                        "a list of numbers");
            case "numberbycode" -> byCode(value, codes.apply(kind.path("role").asText()));
            case "nested" -> {
                String method = Choices.method(value, first(kind));
                choice(value, kind, method, Set.of());
                required(value, kind, method, "");
            }
            case "matrices" -> must(value, matrices(node), "rows of numbers, or such rows by name");
            default -> must(value, matrix(node), "rows of numbers");
        }
    }

    private static boolean between(JsonNode node, JsonNode kind) {
        return node.asDouble() >= kind.path("from").asDouble()
                && node.asDouble() <= kind.path("to").asDouble();
    }

    private static boolean numbers(JsonNode list) {
        boolean all = list.isArray();
        for (JsonNode item : list) {
            all &= item.isNumber() && Math.abs(item.asDouble()) <= 1e300;
        }
        return all;
    }

    private static boolean matrix(JsonNode rows) {
        boolean all = rows.isArray();
        for (JsonNode row : rows) {
            all &= numbers(row) && !row.isEmpty() && row.size() == rows.get(0).size();
        }
        return all;
    }

    private static boolean matrices(JsonNode node) {
        return node.isObject()
                ? !node.isEmpty() && node.properties().stream().allMatch(judge -> matrix(judge.getValue()))
                : matrix(node);
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

    private void required(Spot choice, JsonNode family, String method, String whom) {
        family.path("methods").path(method).properties().forEach(setting -> {
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

    private void unknown(Spot spot, String name, Collection<String> known) {
        String all = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        findings.add(
                spot,
                "unknown-name",
                "ไม่รู้จัก " + name + " ที่รู้จักคือ " + all,
                "There is no " + name + "; known are " + all);
    }

    private void unsupported(Spot spot) {
        findings.add(
                spot, "not-supported-yet", "ระบบรุ่นนี้ยังไม่รองรับ", "This version of Phrom does not support it yet");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
