package org.phrom.survey.assessment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Participant;

/** An assessment as the table keeps it; the snapshot of its organisation never moves. */
@Entity
@Table(name = "assessment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class AssessmentRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String round;

    @Column(updatable = false)
    String organisation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    Text name;

    @Column(updatable = false)
    String type;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Mutability(Immutability.class)
    @Column(updatable = false, columnDefinition = "text[]")
    String[] ancestors;

    String state;
    int required;
    int answered;
    int questions;

    @Column(name = "answer_bytes")
    int answerBytes;

    // by the code of the layer
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "handed_in")
    Map<String, HandIn> handedIn;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    static AssessmentRow of(Assessment assessment) {
        Participant participant = assessment.participant();
        AssessmentRow row = new AssessmentRow();
        row.id = assessment.id();
        row.version = assessment.version();
        row.round = assessment.round();
        row.organisation = participant.code();
        row.name = participant.name();
        row.type = participant.type();
        row.ancestors = participant.ancestors().toArray(String[]::new);
        row.take(assessment);
        return row;
    }

    void take(Assessment assessment) {
        Completeness completeness = assessment.completeness();
        state = assessment.state().code();
        required = completeness.required();
        answered = completeness.answered();
        questions = completeness.questions();
        answerBytes = assessment.extent().bytes();
        handedIn = assessment.handedIn().entrySet().stream()
                .collect(Collectors.toMap(layer -> layer.getKey().code(), Map.Entry::getValue));
        submittedAt = assessment.submittedAt();
        changedAt = assessment.changedAt();
    }

    Assessment toDomain() {
        return new Assessment(
                id,
                round,
                new Participant(organisation, name, type, List.of(ancestors)),
                AssessmentState.of(state),
                new Extent(new Completeness(required, answered, questions), answerBytes),
                layersHandedIn(),
                changedAt,
                version);
    }

    // submitted_at decides about the body's own layer: a program that keeps no hand-ins moves it alone, and changes
    // nothing of an assessment that stands submitted
    private Map<Layer, HandIn> layersHandedIn() {
        Map<Layer, HandIn> layers = new EnumMap<>(Layer.class);
        handedIn.forEach((layer, handIn) -> layers.put(Layer.of(layer), handIn));
        HandIn own = layers.remove(Layer.SELF);
        if (submittedAt != null) {
            boolean kept = own != null && own.at().equals(submittedAt);
            layers.put(Layer.SELF, kept ? own : new HandIn(version, submittedAt));
        }
        return layers;
    }
}
