package org.phrom.survey.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;

@QuarkusTest
class AnswerStatementsTest {

    private static final AnswerKey PLAN = AnswerKey.of("plan");
    private static final AnswerKey TAX = new AnswerKey("online", "tax");
    private static final AnswerKey LAND = new AnswerKey("online", "land");

    private final UUID assessment = UUID.randomUUID();

    @Inject
    AnswerStatements answers;

    @Inject
    Database database;

    @Test
    void answersAboutItemsAreKeptAndFoundByQuestionAndItem() {
        Map<AnswerKey, Answer> said = new LinkedHashMap<>();
        said.put(PLAN, answered(new AnswerValue.Number(new BigDecimal("0.10")), 1));
        said.put(TAX, answered(new AnswerValue.Choices(List.of("web", "line")), 1));
        said.put(LAND, answered(new AnswerValue.Text("ก"), 7));
        save(Layer.SELF, said);
        save(Layer.FINAL, Map.of(TAX, new Answer(AnswerStatus.UNKNOWN, null, 1)));

        assertThat(answers.of(assessment, Layer.SELF)).isEqualTo(new Answers(said));
        assertThat(answers.of(assessment, Layer.SELF, Set.of(LAND)))
                .isEqualTo(new Answers(Map.of(LAND, said.get(LAND))));
        assertThat(answers.of(assessment, Layer.SELF, Set.of(TAX, PLAN, new AnswerKey("plan", "land"))))
                .isEqualTo(new Answers(Map.of(TAX, said.get(TAX), PLAN, said.get(PLAN))));
        assertThat(answers.of(assessment, Layer.PRELIMINARY, Set.of(TAX))).isEqualTo(Answers.NONE);
        assertThat(answers.of(UUID.randomUUID(), Layer.SELF, Set.of(TAX))).isEqualTo(Answers.NONE);
    }

    @Test
    void aChangeOfOneItemLeavesTheOthers() {
        save(
                Layer.SELF,
                Map.of(TAX, answered(new AnswerValue.Text("a"), 1), LAND, answered(new AnswerValue.Text("b"), 1)));
        save(Layer.SELF, Map.of(TAX, answered(new AnswerValue.Text("c"), 2)));

        assertThat(answers.of(assessment, Layer.SELF))
                .isEqualTo(new Answers(Map.of(
                        TAX, answered(new AnswerValue.Text("c"), 2), LAND, answered(new AnswerValue.Text("b"), 1))));
    }

    @Test
    void newAndChangedAnswersAreSavedTogether() {
        save(Layer.SELF, Map.of(TAX, answered(new AnswerValue.Text("a"), 1)));
        Map<AnswerKey, Answer> both =
                Map.of(TAX, answered(new AnswerValue.Text("b"), 2), PLAN, answered(new AnswerValue.Text("c"), 1));
        save(Layer.SELF, both);

        assertThat(answers.of(assessment, Layer.SELF)).isEqualTo(new Answers(both));
    }

    @Test
    void whatAChangeMovesIsInNoIndex() {
        List<String> indexed = database.query(
                "select distinct attribute.attname from pg_index join pg_attribute attribute on attrelid = indrelid"
                        + " and attnum = any(indkey) where indrelid in ('assessment'::regclass, 'answer'::regclass)",
                row -> row.getString(1));

        assertThat(indexed)
                .containsExactlyInAnyOrder(
                        "id", "round", "organisation", "ancestors", "assessment", "layer", "question", "item");
    }

    private void save(Layer layer, Map<AnswerKey, Answer> said) {
        answers.save(assessment, layer, said, Instant.EPOCH, "somebody");
    }

    private static Answer answered(AnswerValue value, int version) {
        return new Answer(AnswerStatus.ANSWERED, value, version);
    }
}
