package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.text.Text;
import org.phrom.survey.StoredJson;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.outgoing.RoundChanged.Tally;
import org.phrom.survey.questionnaire.domain.Completeness;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.round.domain.Participant;

/** Keeps assessments. */
@ApplicationScoped
public class AssessmentRows {

    private static final String IN_SUB_TREES = " and (organisation = any(?) or ancestors && ?)";
    private static final String SELECT = "select id, round, organisation, name, type, ancestors, state, required,"
            + " answered, questions, answer_bytes, submitted_at, changed_at, version from assessment ";

    private final Database database;
    private final StoredJson json;

    AssessmentRows(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** The assessment of that id, if there is one. */
    public Optional<Assessment> find(UUID id) {
        return database.first(SELECT + "where id = ?", this::read, id);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Assessment> findForChange(UUID id) {
        return database.first(SELECT + "where id = ? for update", this::read, id);
    }

    /** Keeps all assessments of a round from others until the transaction ends. */
    public void lockRound(String round) {
        database.query("select 1 from assessment where round = ? order by id for update", row -> 1, round);
    }

    /** So many assessments that match, in the order of round and organisation. */
    public List<Assessment> list(AssessmentQuery query, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append("where true");
        List<@Nullable Object> arguments = new ArrayList<>();
        query.conditions().forEach((condition, argument) -> {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        });
        if (query.roots() != null) {
            sql.append(IN_SUB_TREES);
            arguments.add(query.roots());
            arguments.add(query.roots());
        }
        if (after != null) {
            sql.append(" and (round, organisation) > (?, ?)");
            arguments.add(after.round());
            arguments.add(after.organisation());
        }
        sql.append(" order by round, organisation limit ?");
        arguments.add(limit);
        return database.query(sql.toString(), this::read, arguments.toArray());
    }

    /**
     * How many assessments of a round there are in each state for each type.
     *
     * @param roots tops of the sub-trees to count in; {@code null} for all
     */
    public List<ProgressCount> progress(String round, @Nullable List<String> roots) {
        String within = roots == null ? "" : IN_SUB_TREES;
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

    /** Adds new assessments in one exchange. */
    public void insertAll(List<Assessment> assessments) {
        database.batch(
                "insert into assessment (id, round, organisation, name, type, ancestors, state, required, answered,"
                        + " questions, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                assessments.stream().map(this::columns).toList());
    }

    /** Replaces what moves in an assessment that was found for change, to be told from then on at the latest. */
    public void update(Assessment assessment, Instant due) {
        update(
                "with due as (insert into progress_due (assessment, due_at) values (?, ?)"
                        + " on conflict (assessment) do nothing) ",
                List.of(assessment.id(), due),
                assessment);
    }

    /** Replaces what moves in an assessment that was found for change; whoever does it tells it. */
    public void updateTold(Assessment assessment) {
        update("with told as (delete from progress_due where assessment = ?) ", List.of(assessment.id()), assessment);
    }

    /**
     * Takes so many assessments that are due to be told, as they are, and keeps them from others until the transaction
     * ends; those that somebody works on are left for the next time.
     */
    public List<Assessment> takeDue(Instant now, int limit) {
        return taken(database.query(
                SELECT + "join progress_due on progress_due.assessment = id where due_at <= ? order by due_at limit ?"
                        + " for update of assessment skip locked",
                this::read,
                now,
                limit));
    }

    /** Takes all assessments of a round that are to be told, whenever they are due; the caller holds them. */
    public List<Assessment> takeDue(String round) {
        return taken(database.query(
                SELECT + "join progress_due on progress_due.assessment = id where round = ?", this::read, round));
    }

    private List<Assessment> taken(List<Assessment> due) {
        if (!due.isEmpty()) {
            database.update(
                    "delete from progress_due where assessment = any(?::uuid[])",
                    due.stream().map(assessment -> assessment.id().toString()).toList());
        }
        return due;
    }

    private void update(String first, List<Object> itsArguments, Assessment assessment) {
        Completeness completeness = assessment.completeness();
        List<@Nullable Object> arguments = new ArrayList<>(itsArguments);
        arguments.addAll(Arrays.asList(
                assessment.state().code(),
                completeness.required(),
                completeness.answered(),
                completeness.questions(),
                assessment.extent().bytes(),
                assessment.submittedAt(),
                assessment.changedAt(),
                assessment.version(),
                assessment.id()));
        database.update(
                first + "update assessment set state = ?, required = ?, answered = ?, questions = ?, answer_bytes = ?,"
                        + " submitted_at = ?, changed_at = ?, version = ? where id = ?",
                arguments.toArray());
    }

    private @Nullable Object[] columns(Assessment assessment) {
        Participant participant = assessment.participant();
        Completeness completeness = assessment.completeness();
        return new @Nullable Object[] {
            assessment.id(),
            assessment.round(),
            participant.code(),
            new Json(json.write(participant.name())),
            participant.type(),
            participant.ancestors(),
            assessment.state().code(),
            completeness.required(),
            completeness.answered(),
            completeness.questions(),
            assessment.changedAt(),
            assessment.version()
        };
    }

    private Assessment read(ResultSet row) throws SQLException {
        Participant participant = new Participant(
                row.getString("organisation"),
                json.read(row.getString("name"), Text.class),
                row.getString("type"),
                List.of((String[]) row.getArray("ancestors").getArray()));
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getString("round"),
                participant,
                AssessmentState.of(row.getString("state")),
                new Extent(
                        new Completeness(row.getInt("required"), row.getInt("answered"), row.getInt("questions")),
                        row.getInt("answer_bytes")),
                submittedAt == null ? null : submittedAt.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    /** How many assessments of organisations of a type stand in a state. */
    public record ProgressCount(String type, AssessmentState state, long count) {}

    /** Where in the list a page ended. */
    public record Position(String round, String organisation) {}
}
