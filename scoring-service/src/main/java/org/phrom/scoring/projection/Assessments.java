package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.scoring.projection.Round.Tally;

/** Assessments as survey-service last told of them. */
@ApplicationScoped
public class Assessments {
    // a state counts once the answers that belong to it are here; an older service kept both in one, without sequences
    private static final String COUNTS = "(submitted and handed_in is not distinct from answers_sequence)";
    private static final String BROUGHT =
            "case when assessment.submitted and assessment.handed_in is null then assessment.sequence else 0 end";
    private static final String SELECT = "select id, sequence, round, organisation, organisation_type, ancestors, "
            + COUNTS + " as submitted, answers from assessment ";
    // what does not count comes without answers
    private static final String COLUMNS = "id, sequence, round, organisation, organisation_type, ancestors, " + COUNTS
            + " as submitted, case when " + COUNTS + " then answers else '{}' end as answers";
    private static final String KEEP_STATE =
            "insert into assessment (id, sequence, round, organisation, organisation_type, ancestors, submitted, handed_in)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set sequence = excluded.sequence,"
                    + " round = excluded.round, organisation = excluded.organisation, organisation_type = excluded.organisation_type,"
                    + " ancestors = excluded.ancestors,"
                    + " submitted = excluded.submitted, handed_in = excluded.handed_in"
                    + " where assessment.sequence < excluded.sequence returning " + COLUMNS;
    private static final String KEEP_ANSWERS =
            "insert into assessment (id, sequence, round, organisation, ancestors, submitted, answers, answers_sequence)"
                    + " values (?, 0, ?, ?, '{}', false, ?, ?) on conflict (id) do update set answers = excluded.answers,"
                    + " answers_sequence = excluded.answers_sequence"
                    + " where coalesce(assessment.answers_sequence, " + BROUGHT + ") < excluded.answers_sequence"
                    + " returning " + COLUMNS;

    private final Database database;

    Assessments(Database database) {
        this.database = database;
    }

    /**
     * Keeps a state unless a newer one is here; returns the assessment as it is now if it did.
     *
     * @param handedIn sequence of the answers that belong to it; null when there are none
     */
    public Optional<Assessment> keep(Assessment assessment, @Nullable Long handedIn) {
        return database.first(
                KEEP_STATE,
                Assessments::row,
                assessment.id(),
                assessment.sequence(),
                assessment.round(),
                assessment.organisation(),
                assessment.type(),
                assessment.ancestors(),
                assessment.submitted(),
                handedIn);
    }

    /**
     * Keeps answers unless newer ones are here, whether or not their assessment is; returns the assessment as it is now
     * if it did.
     */
    public Optional<Assessment> keep(Answers answers) {
        return database.first(
                KEEP_ANSWERS,
                Assessments::row,
                answers.assessment(),
                answers.round(),
                answers.organisation(),
                new Json(answers.json()),
                answers.sequence());
    }

    /** The assessment of that id, which is here. */
    public Assessment get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Returns whether answers of it ever came, be they the present ones or not. */
    public boolean handedIn(UUID id) {
        return database.first("select 1 from assessment where id = ? and answers_sequence is not null", row -> true, id)
                .orElse(false);
    }

    public Optional<Assessment> find(UUID id) {
        return database.first(SELECT + "where id = ?", Assessments::row, id);
    }

    /**
     * Hands over the assessments of a round, in the order of the organisations' codes and all as they are at one moment;
     * those that do not count come without answers.
     */
    public void each(String round, Consumer<Assessment> consumer) {
        database.eachLarge(
                "select " + COLUMNS + " from assessment where round = ? order by organisation collate \"C\"",
                Assessments::row,
                consumer,
                round);
    }

    /** Hands over those of these organisations. */
    public void eachOf(String round, List<String> organisations, Consumer<Assessment> consumer) {
        database.eachLarge(
                "select " + COLUMNS + " from assessment where round = ? and organisation = any(?)"
                        + " order by organisation collate \"C\"",
                Assessments::row,
                consumer,
                round,
                organisations);
    }

    /** Returns the next organisations of a round from a code on, in the order of the codes. */
    public List<String> organisationsFrom(String round, String organisation, int limit) {
        return database.query(
                "select organisation from assessment where round = ? and organisation collate \"C\" >= ?"
                        + " order by organisation collate \"C\" limit ?",
                row -> row.getString(1),
                round,
                organisation,
                limit);
    }

    /** Returns the organisations of a round that handed in answers which are not here yet. */
    public List<String> awaited(String round) {
        return database.query(
                "select organisation from assessment where round = ? and submitted and " + COUNTS + " is not true",
                row -> row.getString(1),
                round);
    }

    /** How many assessments of a round are here, and how far: to be compared with what survey-service tells. */
    public Tally tally(String round) {
        return database.first(
                        "select count(*) filter (where " + COUNTS + "), coalesce(sum(sequence), 0) from assessment"
                                + " where round = ?",
                        row -> new Tally(row.getLong(1), row.getLong(2)),
                        round)
                .orElseThrow();
    }

    /**
     * Returns a version of all assessments of a round together. It is made of what survey-service told, so it is the same
     * again when all is told again, and never goes back: twice the version of each state, and one when its answers are
     * here.
     */
    public long version(String round) {
        return database.first(
                        "select coalesce(sum(2 * sequence + case when submitted"
                                + " and coalesce(answers_sequence, 0) >= coalesce(handed_in, 0) then 1 else 0 end), 0)"
                                + " from assessment where round = ?",
                        row -> row.getLong(1),
                        round)
                .orElseThrow();
    }

    private static Assessment row(ResultSet row) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("round"),
                row.getString("organisation"),
                row.getString("organisation_type"),
                List.of((String[]) row.getArray("ancestors").getArray()),
                row.getBoolean("submitted"),
                row.getString("answers"));
    }

    /**
     * What an organisation said, as survey-service told when it was handed in.
     *
     * @param sequence version of the assessment by which it was handed in
     * @param json by question
     */
    public record Answers(UUID assessment, long sequence, String round, String organisation, String json) {}
}
