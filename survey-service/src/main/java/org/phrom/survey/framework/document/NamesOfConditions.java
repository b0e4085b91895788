package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.domain.Question;

/** The names that conditions of a document may use, for whoever shows them; a draft may refer to what is not there. */
public final class NamesOfConditions {

    private final QuestionsPart questions;
    private final ConditionNames names;

    /** For a document that is valid against the schema. */
    public NamesOfConditions(JsonNode document) {
        Spot root = Spot.root(document);
        Findings nobodys = new Findings();
        HeadPart head = new HeadPart(root, nobodys);
        OptionSetsPart optionSets = new OptionSetsPart(root, nobodys);
        RostersPart rosters = new RostersPart(root, nobodys);
        TaxonomiesPart taxonomies = new TaxonomiesPart(root, nobodys);
        this.questions = new QuestionsPart(root, head, optionSets, rosters, taxonomies, nobodys);
        this.names = new ConditionNames(head, questions, optionSets, rosters);
    }

    /** Those of the conditions of a question; null when there is none of that code, as of a column of a table. */
    public @Nullable Vocabulary of(String question) {
        Spot asked = questions.byCode().get(question);
        return asked == null ? null : names.withValue(asked);
    }

    /** Those of a rule over each item or observation of a roster, or about the body without one. */
    public Vocabulary over(@Nullable String roster, boolean observations) {
        return names.at(roster == null ? null : new Question.About(roster, observations));
    }
}
