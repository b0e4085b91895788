package org.phrom.survey.assessment.answering.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.FormsWithItems;

/** What editors may say about items. */
class WishCheckTest {

    private static final AnswerKey TAX = new AnswerKey("online", "tax");
    private static final AnswerKey LAND = new AnswerKey("online", "land");

    private final Form form = FormsWithItems.ofServices("tax", "land");
    private final Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();

    @Test
    void eachItemIsAnsweredUnderItsOwnVersion() {
        wishes.put(TAX, said("yes", 0));
        wishes.put(LAND, said("no", 4));

        assertThat(new WishCheck(form, Answers.NONE).check(new Wishes(wishes, Map.of())))
                .isEqualTo(Map.of(
                        TAX, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("yes"), 0),
                        LAND, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("no"), 4)));
    }

    @Test
    void itemsThatTheQuestionIsNotAskedAboutAreRefused() {
        wishes.put(new AnswerKey("online", "water"), said("yes", 0));
        wishes.put(new AnswerKey("plan", "tax"), said("yes", 0));

        assertThat(refused())
                .containsExactly(
                        "AnswerKey[question=online, item=water] unknown-item",
                        "AnswerKey[question=plan, item=tax] unknown-item");
    }

    @Test
    void theBodyItselfDoesNotAnswerAQuestionAboutItems() {
        wishes.put(AnswerKey.of("online"), said("yes", 0));

        assertThat(refused()).containsExactly("AnswerKey[question=online, item=] item-missing");
    }

    @Test
    void whatIsWrongWithAnItemIsPointedAt() {
        wishes.put(TAX, said("maybe", 0));
        wishes.put(LAND, new Wish(new AnswerValue.Text("yes"), null, RemarksWish.NONE, null));
        wishes.put(AnswerKey.of("plan"), Wish.NONE);

        assertThat(refused())
                .containsExactly(
                        "AnswerKey[question=online, item=tax]/value yes-or-no-expected",
                        "AnswerKey[question=online, item=land]/version not-null",
                        "AnswerKey[question=plan, item=] missing",
                        "AnswerKey[question=plan, item=]/version not-null");
    }

    @Test
    void aConflictAboutOneItemIsNoneAboutAnother() {
        Answers kept = new Answers(Map.of(
                TAX, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("yes"), 2),
                LAND, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("yes"), 1)));
        wishes.put(TAX, said("no", 1));
        wishes.put(LAND, said("no", 1));

        Answers.Merge merge = kept.merge(new WishCheck(form, Answers.NONE).check(new Wishes(wishes, Map.of())));

        assertThat(merge.conflicts()).isEqualTo(Map.of(TAX, kept.to(TAX)));
        assertThat(merge.changes()).isEmpty();
    }

    @Test
    void versionsAreToldByQuestionAndByItem() {
        AnswerKey plan = AnswerKey.of("plan");
        Answers answers = new Answers(Map.of(
                TAX, new Answer(AnswerStatus.UNKNOWN, null, 2),
                plan, new Answer(AnswerStatus.ANSWERED, new AnswerValue.Number(BigDecimal.TEN), 5)));

        assertThat(Versions.of(Set.of(TAX, LAND, plan), answers))
                .isEqualTo(new Versions(Map.of("plan", 5), Map.of("online", Map.of("tax", 2, "land", 0)), null));
        assertThat(Versions.of(Set.of(plan), answers)).isEqualTo(new Versions(Map.of("plan", 5), null, null));
    }

    private List<String> refused() {
        return catchThrowableOfType(AnswersRefused.class, () -> new WishCheck(form, Answers.NONE)
                        .check(new Wishes(wishes, Map.of())))
                .findings()
                .entrySet()
                .stream()
                .flatMap(of ->
                        of.getValue().stream().map(finding -> of.getKey() + finding.pointer() + " " + finding.code()))
                .toList();
    }

    private static Wish said(String text, int version) {
        return new Wish(new AnswerValue.Text(text), null, RemarksWish.NONE, version);
    }
}
