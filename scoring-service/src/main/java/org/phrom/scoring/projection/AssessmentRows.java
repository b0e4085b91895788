package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.scoring.projection.RoundRow.Tally;

/** Assessments as survey-service last told of them. */
@ApplicationScoped
public class AssessmentRows {
    private static final String SELECT =
            "select id, sequence, round, organisation, ancestors, submitted, answers from assessment ";

    private final Database database;
    private final NewestSequence newest;

    AssessmentRows(Database database, NewestSequence newest) {
        this.database = database;
        this.newest = newest;
    }

    public boolean keep(AssessmentRow assessment) {
        return newest.upsert(
                "assessment",
                Map.of("id", assessment.id()),
                assessment.sequence(),
                Map.of(
                        "round", assessment.round(),
                        "organisation", assessment.organisation(),
                        "ancestors", assessment.ancestors(),
                        "submitted", assessment.submitted(),
                        "answers", new Json(assessment.answers())));
    }

    public Optional<AssessmentRow> find(UUID id) {
        return database.first(SELECT + "where id = ?", AssessmentRows::row, id);
    }

    /** Returns the assessments that count, in the order of the organisations' codes. */
    public List<AssessmentRow> submittedIn(String round) {
        return database.query(
                SELECT + "where round = ? and submitted order by organisation collate \"C\"",
                AssessmentRows::row,
                round);
    }

    /** How many assessments of a round are here, and how far: to be compared with what survey-service tells. */
    public Tally tally(String round) {
        return database.first(
                        "select count(*) filter (where submitted), coalesce(sum(sequence), 0) from assessment"
                                + " where round = ?",
                        row -> new Tally(row.getLong(1), row.getLong(2)),
                        round)
                .orElseThrow();
    }

    private static AssessmentRow row(ResultSet row) throws SQLException {
        return new AssessmentRow(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("round"),
                row.getString("organisation"),
                List.of((String[]) row.getArray("ancestors").getArray()),
                row.getBoolean("submitted"),
                row.getString("answers"));
    }
}
