package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Participation;
import org.phrom.reporting.readmodel.Participations;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.readmodel.Tags;
import org.phrom.reporting.readmodel.Turns;

/** Keeps who takes part in a round, how far each has come and what it tagged; the answers themselves are not kept. */
@ApplicationScoped
class AssessmentEvents implements EventHandler {

    private final Turns turns;
    private final Participations participations;
    private final Tags tags;

    AssessmentEvents(Turns turns, Participations participations, Tags tags) {
        this.turns = turns;
        this.participations = participations;
        this.tags = tags;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String topic() {
        return "phrom.assessments";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (event.type().equals("assessment-changed.v1")) {
            participations.keep(participation(event.as(AssessmentChanged.class)), event.sequence());
        } else if (event.type().equals("answers-changed.v1")) {
            AnswersChanged body = event.as(AnswersChanged.class);
            tags.keep(body.assessment(), body.layer(), body.round(), body.organisation(), tags(body), event.sequence());
        }
    }

    private static List<Tag> tags(AnswersChanged body) {
        List<Tag> tags = new ArrayList<>();
        body.answers().forEach((question, answer) -> {
            collect(question, "", answer, tags);
            each(answer.items()).forEach((item, about) -> collect(question, item, about, tags));
        });
        return tags;
    }

    private static void collect(String question, String item, Answer answer, List<Tag> into) {
        for (Tagged told : each(answer.obstacles())) {
            into.add(new Tag(question, item, Tag.OBSTACLE, told.code(), told.severity(), told.comment()));
        }
        for (Tagged told : each(answer.successFactors())) {
            into.add(new Tag(question, item, Tag.SUCCESS_FACTOR, told.code(), null, told.comment()));
        }
    }

    private static List<Tagged> each(@Nullable List<Tagged> told) {
        return told == null ? List.of() : told;
    }

    private static Map<String, Answer> each(@Nullable Map<String, Answer> items) {
        return items == null ? Map.of() : items;
    }

    private static Participation participation(AssessmentChanged body) {
        Participant who = body.participant();
        Completeness completeness = body.completeness();
        return new Participation(
                body.id(),
                body.round(),
                who.code(),
                who.name(),
                who.type(),
                who.ancestors(),
                body.state(),
                completeness.required(),
                completeness.answered(),
                completeness.questions(),
                body.submittedAt(),
                body.changedAt());
    }

    record AssessmentChanged(
            UUID id,
            String round,
            Participant participant,
            String state,
            Completeness completeness,
            @Nullable Instant submittedAt,
            Instant changedAt) {}

    record Participant(String code, Text name, String type, List<String> ancestors) {}

    record Completeness(int required, int answered, int questions) {}

    record AnswersChanged(
            UUID assessment, String layer, String round, String organisation, Map<String, Answer> answers) {}

    /** What is read of an answer, or of the answers about several items: the tags. */
    record Answer(
            @Nullable List<Tagged> obstacles,
            @Nullable List<Tagged> successFactors,
            @Nullable Map<String, Answer> items) {}

    record Tagged(
            String code,
            @Nullable Integer severity,
            @Nullable String comment) {}
}
