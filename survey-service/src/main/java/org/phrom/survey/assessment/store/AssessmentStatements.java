package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.survey.assessment.store.AssessmentRows.Position;

/** Says which assessments are meant, and keeps which of them are due to be told. */
@ApplicationScoped
class AssessmentStatements {

    static final String IN_SUB_TREES = " and (organisation = any(?) or ancestors && ?)";

    private final Database database;

    AssessmentStatements(Database database) {
        this.database = database;
    }

    void lockRound(String round) {
        database.query("select 1 from assessment where round = ? order by id for update", row -> 1, round);
    }

    List<UUID> ids(AssessmentQuery query, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder("select id from assessment where true");
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
        return ids(sql.toString(), arguments.toArray());
    }

    /** Locks so many that are due; those that somebody works on are left for the next time. */
    List<UUID> due(Instant now, int limit) {
        return ids(
                "select id from assessment join progress_due on progress_due.assessment = id where due_at <= ?"
                        + " order by due_at limit ? for update of assessment skip locked",
                now,
                limit);
    }

    List<UUID> due(String round) {
        return ids(
                "select id from assessment join progress_due on progress_due.assessment = id where round = ?", round);
    }

    void makeDue(UUID assessment, Instant at) {
        database.update(
                "insert into progress_due (assessment, due_at) values (?, ?) on conflict (assessment) do nothing",
                assessment,
                at);
    }

    void told(List<UUID> assessments) {
        database.update(
                "delete from progress_due where assessment = any(?::uuid[])",
                assessments.stream().map(UUID::toString).toList());
    }

    private List<UUID> ids(String sql, @Nullable Object... arguments) {
        return database.query(sql, row -> row.getObject(1, UUID.class), arguments);
    }
}
