package org.phrom.survey.framework.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.document.OverRosterCheck.Within;
import org.phrom.survey.framework.domain.Option;

/** Whether the conditions of a table's rows can be decided from the answers that the table sees. */
record RowConditions(QuestionsPart questions, OptionSetsPart optionSets, Spot rosters, Findings findings) {

    private static final Type STATUS =
            Type.oneOf(Set.of("answered", "unanswered", "unknown", "notRelevant", "notApplicable"));
    private static final Type YES_NO = Type.oneOf(Set.of("yes", "no"));

    void check(Spot indicator, Within within) {
        Vocabulary vocabulary = vocabulary(within);
        for (Spot row : indicator.get("rows").items()) {
            Spot when = row.get("when");
            if (when.node().isTextual()) {
                compile(when, vocabulary);
            }
        }
    }

    private void compile(Spot when, Vocabulary vocabulary) {
        try {
            Condition.compile(when.node().asText(), vocabulary);
        } catch (ConditionRefused refused) {
            refused.faults().forEach(fault -> findings.add(when.pointer(), fault.code(), fault.message()));
        }
    }

    private Vocabulary vocabulary(Within within) {
        Map<String, Type> answers = new HashMap<>();
        Map<String, Type> statuses = new HashMap<>();
        questions.byCode().forEach((code, question) -> {
            if (within.answers(question)) {
                statuses.put(code, STATUS);
                if (!question.text("type").equals("table")) {
                    answers.put(code, type(question));
                }
            }
        });
        Spot roster = rosters.get(within.roster() == null ? "" : within.roster());
        return new Vocabulary(Map.of(
                "answers", Type.fields(answers),
                "status", Type.fields(statuses),
                "item", Type.fields(items(roster)),
                "observation", Type.fields(within.observation() ? declared(roster.get("observations")) : Map.of())));
    }

    private Type type(Spot question) {
        return switch (question.text("type")) {
            case "number", "percent", "money", "ladder" -> Type.NUMBER;
            case "yesNo" -> YES_NO;
            case "singleChoice" -> options(question);
            case "multiChoice" -> {
                Type option = options(question);
                yield Type.listOf(option, optionSets.read(question).size());
            }
            default -> Type.TEXT;
        };
    }

    private Type options(Spot question) {
        return Type.oneOf(optionSets.read(question).stream().map(Option::code).collect(Collectors.toSet()));
    }

    /** Of items, also the attributes that only the framework's own say. */
    private static Map<String, Type> items(Spot roster) {
        Map<String, Type> types = new HashMap<>();
        for (Spot item : roster.get("items").items()) {
            item.get("attributes")
                    .fields()
                    .forEach(value -> types.put(value.name(), value.node().isNumber() ? Type.NUMBER : Type.TEXT));
        }
        types.putAll(declared(roster));
        return types;
    }

    private static Map<String, Type> declared(Spot thing) {
        Map<String, Type> types = new HashMap<>();
        for (Spot kind : thing.get("attributes").fields()) {
            types.put(
                    kind.name(),
                    switch (kind.node().asText()) {
                        case "number" -> Type.NUMBER;
                        case "yesNo" -> YES_NO;
                        default -> kind.node().isArray() ? Type.oneOf(new HashSet<>(kind.strings())) : Type.TEXT;
                    });
        }
        return types;
    }
}
