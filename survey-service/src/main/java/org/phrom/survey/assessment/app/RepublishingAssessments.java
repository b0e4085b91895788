package org.phrom.survey.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.outbox.Republisher;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AnswerStatements;
import org.phrom.survey.assessment.store.AssessmentQuery;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.outgoing.AssessmentEvents;
import org.phrom.survey.outgoing.AssessmentEvents.HandedIn;
import org.phrom.survey.outgoing.AssessmentEvents.Standing;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Round;

/** Tells how every assessment stands again, and what was handed in, in portions. */
@ApplicationScoped
class RepublishingAssessments implements Republisher {

    // each may tell a mebibyte of answers
    private static final int PORTION = 10;
    private static final AssessmentQuery ALL = new AssessmentQuery(null, null, null, null, null, null);

    private final AssessmentRows rows;
    private final AnswerStatements answerRows;
    private final Circumstances circumstances;
    private final AssessmentEvents events;

    RepublishingAssessments(
            AssessmentRows rows, AnswerStatements answerRows, Circumstances circumstances, AssessmentEvents events) {
        this.rows = rows;
        this.answerRows = answerRows;
        this.circumstances = circumstances;
        this.events = events;
    }

    @Override
    public String topic() {
        return AssessmentEvents.TOPIC;
    }

    @Override
    public void republish(IntConsumer told) {
        AssessmentRows.@Nullable Position after = null;
        List<Assessment> portion;
        do {
            portion = rows.list(ALL, after, PORTION);
            if (!portion.isEmpty()) {
                List<UUID> ids = portion.stream().map(Assessment::id).toList();
                QuarkusTransaction.requiringNew().run(() -> tell(ids));
                Assessment last = portion.get(portion.size() - 1);
                after = new AssessmentRows.Position(
                        last.round(), last.participant().code());
            }
            told.accept(portion.size());
        } while (portion.size() == PORTION);
    }

    // in a compacted topic the last record of a key stays, so nobody may tell a newer state in between; in the order in
    // which a round is locked
    private void tell(List<UUID> ids) {
        List<Assessment> portion = ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(rows::findForChange)
                .flatMap(Optional::stream)
                .toList();
        Map<String, Round> rounds = new HashMap<>();
        List<AssessmentInRound> told = portion.stream()
                .map(assessment ->
                        circumstances.of(assessment, rounds.computeIfAbsent(assessment.round(), circumstances::round)))
                .toList();
        events.again(
                told.stream()
                        .map(one -> new Standing(one.assessment(), one.round().plan()))
                        .toList(),
                Stream.of(Layer.values())
                        .flatMap(layer -> handedIn(layer, told))
                        .toList());
    }

    private Stream<HandedIn> handedIn(Layer layer, List<AssessmentInRound> told) {
        List<AssessmentInRound> those = told.stream()
                .filter(one -> one.assessment().handedIn().containsKey(layer))
                .toList();
        Map<UUID, Answers> answers = answerRows.ofAll(
                layer, those.stream().map(one -> one.assessment().id()).toList());
        return those.stream()
                .map(one -> one.handedIn(
                        layer, answers.getOrDefault(one.assessment().id(), Answers.NONE)));
    }
}
