package org.phrom.survey.framework.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.document.OverRosterCheck.Within;

/** Whether the conditions of a table's rows can be decided from the answers that the table sees. */
record RowConditions(QuestionsPart questions, ConditionNames names, Spot rosters, Findings findings) {

    private static final Type NOTHING = Type.fields(Map.of());

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
        Spot roster = rosters.get(within.roster() == null ? "" : within.roster());
        return new Vocabulary(Map.of(
                "answers",
                Type.fields(code -> answer(within, code)),
                "status",
                Type.fields(code -> seen(within, code) == null ? null : ConditionNames.STATUS),
                "item",
                within.roster() == null ? NOTHING : ConditionNames.ofItems(roster),
                "observation",
                within.observation() ? ConditionNames.ofObservations(roster) : NOTHING));
    }

    // scoring does not look into cells of tables
    private @Nullable Type answer(Within within, String code) {
        Spot question = seen(within, code);
        return question == null || question.text("type").equals("table") ? null : names.answerType(question);
    }

    private @Nullable Spot seen(Within within, String code) {
        Spot question = questions.byCode().get(code);
        return question != null && within.answers(question) ? question : null;
    }
}
