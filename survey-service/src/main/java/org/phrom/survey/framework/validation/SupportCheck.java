package org.phrom.survey.framework.validation;

import java.util.Set;
import org.phrom.survey.framework.domain.QuestionType;

/** Finds what the schema knows and this version of Phrom can not do yet, so that it is refused rather than ignored. */
final class SupportCheck {

    private static final Set<String> ROOT = Set.of(
            "framework",
            "version",
            "title",
            "description",
            "languages",
            "source",
            "organisationTypes",
            "optionSets",
            "questions",
            "tree",
            "bands",
            "scoring");
    private static final Set<String> QUESTION = Set.of(
            "code",
            "text",
            "help",
            "definition",
            "acceptedEvidence",
            "type",
            "options",
            "answers",
            "appliesTo",
            "required",
            "unit",
            "decimals",
            "min",
            "max",
            "maxLength");
    private static final Set<String> NODE =
            Set.of("code", "name", "description", "weight", "aggregation", "missing", "children", "indicator");
    private static final Set<String> INDICATOR =
            Set.of("rule", "question", "questions", "direction", "unit", "denominator", "scale", "goalposts", "target");
    private static final Set<String> RULES = Set.of("value", "points", "share");
    private static final Set<String> BAND = Set.of("code", "name", "from", "bound");
    private static final Set<String> SCORING = Set.of("steps", "aggregation", "missing");
    private static final Set<String> MISSING = Set.of("drop", "zero");

    private final Findings findings;

    SupportCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Spot document) {
        only(document, ROOT);
        document.get("questions").items().forEach(this::question);
        node(document.get("tree"));
        for (Spot band : document.get("bands").items()) {
            only(band, BAND);
            value(band.get("bound"), Set.of("closed"));
        }
        only(document.get("scoring"), SCORING);
        value(document.get("scoring").get("missing"), MISSING);
    }

    private void question(Spot question) {
        only(question, QUESTION);
        Spot type = question.get("type");
        if (type.node().isTextual() && QuestionType.of(type.node().asText()) == null) {
            refuse(type);
        }
        if (question.get("required").node().isTextual()) {
            refuse(question.get("required"));
        }
    }

    private void node(Spot node) {
        only(node, NODE);
        value(node.get("missing"), MISSING);
        Spot indicator = node.get("indicator");
        only(indicator, INDICATOR);
        value(indicator.get("rule"), RULES);
        node.get("children").items().forEach(this::node);
    }

    private void only(Spot spot, Set<String> supported) {
        for (Spot field : spot.fields()) {
            if (!supported.contains(field.name())) {
                refuse(field);
            }
        }
    }

    private void value(Spot spot, Set<String> supported) {
        if (spot.node().isTextual() && !supported.contains(spot.node().asText())) {
            refuse(spot);
        }
    }

    private void refuse(Spot spot) {
        if (!findings.anyAt(spot.pointer())) {
            findings.add(
                    spot,
                    "not-supported-yet",
                    "ระบบรุ่นนี้ยังไม่รองรับ",
                    "This version of Phrom does not support it yet");
        }
    }
}
