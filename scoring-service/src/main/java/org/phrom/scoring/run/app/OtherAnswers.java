package org.phrom.scoring.run.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.Roster;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Findings;

/** Other answers of one organisation, held against the questions that a model reads; places begin with its code. */
final class OtherAnswers {
    private static final List<String> STATUSES =
            List.of("answered", "unanswered", "unknown", "notRelevant", "notApplicable");
    private static final Set<String> NUMBERS = Set.of("number", "percent", "money", "ladder");

    private final ScoringModel model;
    private final JsonNode layer;
    private final Place place;
    private final Findings findings;
    private final Map<String, Question> questions = new HashMap<>();

    OtherAnswers(ScoringModel model, String organisation, JsonNode layer, Findings findings) {
        this.model = model;
        this.layer = layer;
        this.place = Place.at("/answers").member(organisation);
        this.findings = findings;
        model.rules().values().forEach(this::questions);
    }

    private void questions(IndicatorRule rule) {
        rule.questions().forEach(question -> questions.putIfAbsent(question.code(), question));
        rule.rules().forEach(this::questions);
    }

    /** Finds what is wrong, whoever the organisation is. */
    void check() {
        layer.properties().forEach(entry -> {
            Place at = place.member(entry.getKey());
            if (model.questions().contains(entry.getKey())) {
                check(at, questions.get(entry.getKey()), entry.getValue());
            } else {
                findings.unknown(at, "question", entry.getKey(), model.questions());
            }
        });
    }

    /** Finds items that an organisation with these answers does not have, and returns its answers as they would be. */
    AnswerSheet over(AnswerSheet answers) {
        layer.properties().forEach(entry -> {
            Question question = questions.get(entry.getKey());
            Roster roster = question == null || question.roster() == null
                    ? null
                    : model.rosters().get(question.roster());
            entry.getValue().path("items").fieldNames().forEachRemaining(thing -> {
                boolean observation = thing.indexOf('/') >= 0;
                if (roster == null
                        || question == null
                        || question.perObservation() != observation
                        || !answers.has(roster, thing)) {
                    findings.add(
                            place.member(entry.getKey()).member("items").member(thing),
                            "unknown-item",
                            "หน่วยงานไม่มีรายการนี้",
                            "The organisation has no such item, or item/observation, of this question");
                }
            });
        });
        findings.refuse();
        return answers.with(AnswerReader.read(told().toString(), model));
    }

    /** The layer as it is told: what has a value says that it is answered. */
    private ObjectNode told() {
        ObjectNode told = layer.deepCopy();
        told.forEach(answer -> {
            answer((ObjectNode) answer);
            answer.path("items").forEach(item -> answer((ObjectNode) item));
        });
        return told;
    }

    private static void answer(ObjectNode answer) {
        if (answer.hasNonNull("value") && !answer.hasNonNull("status")) {
            answer.put("status", AnswerStatus.ANSWERED.code());
        }
    }

    private void check(Place at, @Nullable Question question, JsonNode given) {
        boolean byItem = given.hasNonNull("items");
        if (!byItem) {
            one(at, question, given);
            return;
        }
        if (given.hasNonNull("status") || given.hasNonNull("value")) {
            findings.wrong(at, "สถานะกับค่า หรือคำตอบรายรายการ", "status and value, or items");
        }
        if (question == null || question.roster() == null) {
            findings.add(
                    at.member("items"), "not-by-item", "คำถามนี้ไม่ถามรายรายการ", "This question is not asked by item");
            return;
        }
        given.path("items")
                .properties()
                .forEach(item -> one(at.member("items").member(item.getKey()), question, item.getValue()));
    }

    private void one(Place at, @Nullable Question question, JsonNode given) {
        JsonNode value = given.path("value");
        boolean valued = !value.isMissingNode() && !value.isNull();
        String status = given.path("status").asText(valued ? AnswerStatus.ANSWERED.code() : "");
        boolean answered = AnswerStatus.ANSWERED.code().equals(status);
        if (!STATUSES.contains(status)) {
            findings.unknown(at.member("status"), "status", status, STATUSES);
        } else if (answered && !valued) {
            findings.missing(at.member("value"), "value");
        } else if (!answered && valued) {
            findings.wrong(at.member("value"), "ค่าว่างเมื่อไม่ได้ตอบ", "absent where nothing is answered");
        } else if (answered
                && question != null
                && question.roster() != null
                && at.pointer().indexOf("/items/") < 0) {
            findings.missing(at.member("items"), "items");
        } else if (answered) {
            value(at.member("value"), question, value);
        }
    }

    private void value(Place at, @Nullable Question question, JsonNode value) {
        String type = question == null ? "singleChoice" : question.type();
        if (NUMBERS.contains(type) && question != null) {
            number(at, question, value);
        } else if (type.equals("yesNo")) {
            chosen(at, Set.of("yes", "no"), value);
        } else if (type.equals("multiChoice") && question != null) {
            several(at, question, value);
        } else if (type.equals("singleChoice")) {
            chosen(at, question == null ? Set.of() : question.points().keySet(), value);
        } else if (!value.isTextual() && !value.isNumber()) {
            findings.wrong(at, "ข้อความหรือตัวเลข", "a text or a number");
        }
    }

    private void number(Place at, Question question, JsonNode value) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        Double min = question.min();
        Double max = question.max();
        boolean level = question.type().equals("ladder");
        boolean wrong = !Double.isFinite(number)
                || min != null && number < min
                || max != null && number > max
                || level && number != Math.rint(number);
        if (wrong) {
            String range = (min == null ? "" : " from " + min) + (max == null ? "" : " to " + max);
            findings.wrong(
                    at,
                    (level ? "จำนวนเต็ม" : "ตัวเลข") + (range.isEmpty() ? "" : " (" + range.strip() + ")"),
                    (level ? "a whole number" : "a finite number") + range);
        }
    }

    private void several(Place at, Question question, JsonNode value) {
        if (!value.isArray()) {
            findings.wrong(at, "รายการ", "a list");
            return;
        }
        Set<String> all = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            chosen(at.item(i), question.points().keySet(), value.get(i));
            if (!all.add(value.get(i).asText())) {
                findings.wrong(at.item(i), "ตัวเลือกที่ไม่ซ้ำ", "chosen once");
            }
        }
        if (all.size() > 1 && question.exclusive().stream().anyMatch(all::contains)) {
            findings.wrong(
                    at,
                    "ตัวเลือกเดียวเมื่อเลือกตัวเลือกที่ต้องอยู่ลำพัง",
                    "one option alone, where that is chosen alone");
        }
    }

    /** Any option, where they are not told. */
    private void chosen(Place at, Set<String> options, JsonNode value) {
        if (!value.isTextual()) {
            findings.wrong(at, "ข้อความ", "a text");
        } else if (!options.isEmpty() && !options.contains(value.textValue())) {
            findings.unknown(
                    at, "option", value.textValue(), options.stream().sorted().toList());
        }
    }
}
