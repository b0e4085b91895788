package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.domain.Assessment;

/** Keeps assessments. */
@ApplicationScoped
public class AssessmentRows {

    private final AssessmentTable table;
    private final AssessmentStatements queries;

    AssessmentRows(AssessmentTable table, AssessmentStatements queries) {
        this.table = table;
        this.queries = queries;
    }

    /** The assessment of that id, if there is one. */
    public Optional<Assessment> find(UUID id) {
        return table.findByIdOptional(id).map(table::released).map(AssessmentRow::toDomain);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Assessment> findForChange(UUID id) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(AssessmentRow::toDomain);
    }

    /** Keeps all assessments of a round from others until the transaction ends. */
    public void lockRound(String round) {
        queries.lockRound(round);
    }

    /** So many assessments that match, in the order of round and organisation. */
    public List<Assessment> list(AssessmentQuery query, @Nullable Position after, int limit) {
        return all(queries.ids(query, after, limit));
    }

    /** Adds new assessments, whose ids nobody has. */
    public void insertAll(List<Assessment> assessments) {
        table.writtenAll(assessments.stream().map(AssessmentRow::of).toList());
    }

    /** Replaces what moves in an assessment by its next state, to be told from then on at the latest. */
    public void update(Assessment assessment, Instant due) {
        update(assessment);
        queries.makeDue(assessment.id(), due);
    }

    /** Replaces what moves in an assessment by its next state; whoever does it tells it. */
    public void updateTold(Assessment assessment) {
        update(assessment);
        queries.told(List.of(assessment.id()));
    }

    /**
     * Takes so many assessments that are due to be told, as they are, and keeps them from others until the transaction
     * ends; those that somebody works on are left for the next time.
     */
    public List<Assessment> takeDue(Instant now, int limit) {
        return taken(queries.due(now, limit));
    }

    /** Takes all assessments of a round that are to be told, whenever they are due; the caller holds them. */
    public List<Assessment> takeDue(String round) {
        return taken(queries.due(round));
    }

    private List<Assessment> taken(List<UUID> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        queries.told(due);
        return all(due);
    }

    private void update(Assessment assessment) {
        AssessmentRow row = table.rowBefore(assessment.id(), assessment.version());
        row.take(assessment);
        table.written(row);
    }

    /** Those of these ids that there are, in their order. */
    public List<Assessment> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Assessment> found = new HashMap<>();
        table.list("id in ?1", ids)
                .forEach(row -> found.put(row.id, table.released(row).toDomain()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Where in the list a page ended. */
    public record Position(String round, String organisation) {}
}
