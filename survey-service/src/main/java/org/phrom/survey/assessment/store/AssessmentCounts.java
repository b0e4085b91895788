package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.round.domain.Tally;

/** Counts the assessments of a round. */
@ApplicationScoped
public class AssessmentCounts {

    private final Database database;

    AssessmentCounts(Database database) {
        this.database = database;
    }

    /**
     * How many assessments of a round there are in each state for each type.
     *
     * @param roots tops of the sub-trees to count in; {@code null} for all
     */
    public List<ProgressCount> progress(String round, @Nullable List<String> roots) {
        String within = roots == null ? "" : AssessmentStatements.IN_SUB_TREES;
        return database.query(
                "select type, state, count(*) from assessment where round = ?" + within
                        + " group by type, state order by type",
                row -> new ProgressCount(row.getString(1), AssessmentState.of(row.getString(2)), row.getLong(3)),
                roots == null ? new Object[] {round} : new Object[] {round, roots, roots});
    }

    /** How many assessments of a round are submitted, and the sum of the versions of all. */
    public Tally tally(String round) {
        return database.first(
                        "select count(*) filter (where state = ?), coalesce(sum(version), 0) from assessment"
                                + " where round = ?",
                        row -> new Tally(row.getLong(1), row.getLong(2)),
                        AssessmentState.SUBMITTED.code(),
                        round)
                .orElseThrow();
    }

    /** How many assessments of organisations of a type stand in a state. */
    public record ProgressCount(String type, AssessmentState state, long count) {}
}
