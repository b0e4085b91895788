package org.phrom.survey.framework.document;

import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.document.OverRosterCheck.Within;
import org.phrom.survey.framework.domain.Question;

/** Whether the conditions of a table's rows can be decided from the answers that the table sees. */
record RowConditions(QuestionsPart questions, ConditionNames names, Spot rosters, Findings findings) {

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
            Condition condition = Condition.compile(when.node().asText(), vocabulary);
            ComparedChoices.check(condition, when, questions, null, findings);
        } catch (ConditionRefused refused) {
            findings.addAll(when, refused);
        }
    }

    private Vocabulary vocabulary(Within within) {
        String roster = within.roster();
        return names.withoutTables(
                roster == null || !rosters.has(roster) ? null : new Question.About(roster, within.observation()));
    }
}
