package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks steps of a model document against what scoring-service reads: its file model-steps.json. */
final class StepChecks {
    private static final JsonNode STEPS = steps();
    private static final int MOST_SHOWN = 30;
    private static final Map<String, Set<String>> METHOD_OF_STRUCTURE = Map.of(
            "goalposts", Set.of("lower", "upper", "range", "capped", "cappedAt", "logarithmic"),
            "distance-to-target", Set.of("target"));

    private final Function<String, Set<String>> codes;
    private final Findings findings;

    /** With the codes that play a role. */
    StepChecks(Function<String, Set<String>> codes, Findings findings) {
        this.codes = codes;
        this.findings = findings;
    }

    private static JsonNode steps() {
        try (InputStream file = StepChecks.class.getResourceAsStream("/schema/model-steps.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void step(Spot step, Map<String, Spot> indicators) {
        JsonNode family = STEPS.path(step.text("step"));
        if (family.isMissingNode()) {
            return;
        }
        String general = method(step, first(family));
        Set<String> beside = new HashSet<>(Set.of("step"));
        boolean byIndicator = family.path("particular").asText().equals("indicators");
        beside.addAll(
                byIndicator
                        ? Set.of("indicators")
                        : family.path("particular").asText().equals("nodes") ? Set.of("nodes", "levels") : Set.of());
        choice(step, family, general, beside);
        if (step.text("step").equals("rank")
                && (!general.equals("competition") || step.node().size() > 2)) {
            unsupported(step);
        }
        particular(step.get("indicators"), family, general, codes.apply("indicator"));
        particular(step.get("nodes"), family, general, codes.apply("aggregate"));
        step.get("levels").fields().forEach(level -> choice(level, family, method(level, general), Set.of()));
        if (byIndicator) {
            indicators.forEach((code, indicator) -> required(step, family, code, indicator));
        } else {
            required(step, family.path("methods").path(general), Set.of(), "");
        }
    }

    private void particular(Spot some, JsonNode family, String general, Set<String> known) {
        for (Spot one : some.fields()) {
            if (!known.contains(one.name())) {
                unknown(one, one.name(), known);
            }
            choice(one, family, method(one, general), Set.of());
        }
    }

    private static String first(JsonNode family) {
        return family.path("methods").fieldNames().next();
    }

    private static String method(Spot choice, String otherwise) {
        String named = choice.node().isTextual() ? choice.node().asText() : choice.text("method");
        return named.isEmpty() ? otherwise : named;
    }

    private void choice(Spot choice, JsonNode family, String method, Set<String> beside) {
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
            case "whole" -> must(value, node.isIntegralNumber() && between(node, kind), "a whole number in its range");
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
            case "nested" -> choice(value, kind, method(value, first(kind)), Set.of());
            default -> must(value, node.isContainerNode(), "rows of numbers");
        }
    }

    private static boolean between(JsonNode node, JsonNode kind) {
        return node.asDouble() >= kind.path("from").asDouble()
                && node.asDouble() <= kind.path("to").asDouble();
    }

    private static boolean numbers(JsonNode list) {
        boolean all = list.isArray();
        for (JsonNode item : list) {
            all &= item.isNumber();
        }
        return all;
    }

    private void byCode(Spot value, Set<String> known) {
        for (Spot one : value.fields()) {
            if (!known.contains(one.name())) {
                unknown(one, one.name(), known);
            }
            must(one, one.node().isNumber(), "a number");
        }
    }

    private void required(Spot step, JsonNode family, String code, Spot indicator) {
        Spot own = step.get("indicators").get(code);
        String general = method(step, first(family));
        boolean particular = step.get("indicators").has(code);
        String method = particular ? method(own, general) : general;
        String structured = method.equals("goalposts") ? "goalposts" : "target";
        Set<String> given = indicator.has(structured) ? METHOD_OF_STRUCTURE.getOrDefault(method, Set.of()) : Set.of();
        required(particular ? own : step, family.path("methods").path(method), given, " (" + code + ")");
    }

    private void required(Spot choice, JsonNode settings, Set<String> given, String whom) {
        settings.properties().forEach(setting -> {
            boolean needed = setting.getValue().path("required").asBoolean(false);
            if (needed && !choice.has(setting.getKey()) && !given.contains(setting.getKey())) {
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
