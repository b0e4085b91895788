package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    /**
     * Hands over the assessments of a round, in the order of the organisations' codes and all as they are at one moment;
     * those that do not count come without answers.
     */
    public void each(String round, Consumer<AssessmentRow> consumer) {
        database.eachLarge(
                "select id, sequence, round, organisation, ancestors, submitted,"
                        + " case when submitted then answers else '{}' end as answers"
                        + " from assessment where round = ? order by organisation collate \"C\"",
                AssessmentRows::row,
                consumer,
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
