package org.phrom.survey.assessment.exemption.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;

/** Says which requests are meant. */
@ApplicationScoped
class ExemptionQueries {

    private final Database database;

    ExemptionQueries(Database database) {
        this.database = database;
    }

    List<UUID> ids(ExemptionQuery query, ExemptionRows.@Nullable Position after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select r.id").append(meant(query, arguments));
        if (after != null) {
            sql.append(" and (r.asked_at, r.id) > (?, ?)");
            arguments.add(after.askedAt());
            arguments.add(after.id());
        }
        sql.append(" order by r.asked_at, r.id limit ?");
        arguments.add(limit);
        return database.query(sql.toString(), row -> row.getObject(1, UUID.class), arguments.toArray());
    }

    String stamp(ExemptionQuery query) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String sql =
                "select count(*) || ' ' || coalesce(sum(r.version), 0) || ' ' || coalesce(max(r.changed_at)::text, '')"
                        + meant(query, arguments);
        return database.query(sql, row -> row.getString(1), arguments.toArray()).get(0);
    }

    private static String meant(ExemptionQuery query, List<@Nullable Object> arguments) {
        StringBuilder sql =
                new StringBuilder(" from exemption_request r join assessment a on a.id = r.assessment where true");
        query.conditions().forEach((condition, argument) -> {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        });
        if (query.roots() != null) {
            sql.append(" and (a.organisation = any(?) or a.ancestors && ?)");
            arguments.add(query.roots());
            arguments.add(query.roots());
        }
        return sql.toString();
    }
}
