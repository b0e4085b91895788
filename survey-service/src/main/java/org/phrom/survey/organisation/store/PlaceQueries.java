package org.phrom.survey.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;

/** Finds organisations by where they stand on one day. */
@ApplicationScoped
public class PlaceQueries {

    /** Codes from the root down to the parent of {@code p}, on the day that is the argument. */
    static final String UP = "(select coalesce(array_agg(u.code order by u.steps desc), '{}') from ("
            + "with recursive up as (select p.parent as code, 1 as steps where p.parent is not null"
            + " union all select above.parent, up.steps + 1 from up join organisation_period above"
            + " on above.organisation = up.code and above.valid @> ?::date where above.parent is not null)"
            + " select code, steps from up) u) as ancestors";

    private static final String THAI = "name_th collate \"th-x-icu\"";

    private final Database database;

    PlaceQueries(Database database) {
        this.database = database;
    }

    /** Where the organisation stands, if it is there on that day. */
    public Optional<Place> find(String code, LocalDate day) {
        return database.first(
                "select p.organisation, " + UP
                        + " from organisation_period p where p.organisation = ? and p.valid @> ?::date",
                row -> new Place(row.getString("organisation"), SnapshotQueries.ancestors(row)),
                day,
                code,
                day);
    }

    /** The code of the organisation that a scheme knows by another one. */
    public Optional<String> codeOf(String scheme, String value) {
        return database.first(
                "select organisation from organisation_code where scheme = ? and value = ?",
                row -> row.getString(1),
                scheme,
                value);
    }

    /** So many organisations after one, in order. */
    public List<Place> list(OrganisationQuery query, @Nullable String after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        boolean wholeTree = query.level() != null || query.ancestor() != null;
        if (wholeTree) {
            sql.append(SnapshotQueries.TREE).append("select organisation, ancestors from tree p where true");
            arguments.add(query.day());
        } else {
            sql.append("select p.organisation, ").append(UP).append(" from organisation_period p where p.valid @> ?");
            arguments.add(query.day());
        }
        arguments.add(query.day());
        restrict(sql, arguments, query);
        order(sql, arguments, query, after);
        arguments.add(limit);
        return database.query(
                sql.toString(),
                row -> new Place(row.getString("organisation"), SnapshotQueries.ancestors(row)),
                arguments.toArray());
    }

    private static void restrict(StringBuilder sql, List<@Nullable Object> arguments, OrganisationQuery query) {
        add(sql, arguments, " and cardinality(ancestors) = ?", query.level());
        add(sql, arguments, " and ? = any(ancestors)", query.ancestor());
        add(sql, arguments, " and p.parent = ?", query.parent());
        add(sql, arguments, " and p.type = ?", query.type());
        add(
                sql,
                arguments,
                " and p.organisation in (select code from organisation where changed_at >= ?)",
                query.changedSince());
        if (query.q() != null) {
            String part = query.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            sql.append(" and (p.name_th ilike ? or p.name_en ilike ? or p.organisation ilike ?)");
            arguments.add("%" + part + "%");
            arguments.add("%" + part + "%");
            arguments.add(part + "%");
        }
    }

    private static void add(
            StringBuilder sql, List<@Nullable Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    private static void order(
            StringBuilder sql, List<@Nullable Object> arguments, OrganisationQuery query, @Nullable String after) {
        if (after != null && query.byName()) {
            // the key is the code; the name it had on that day is looked up, so that tokens stay short
            sql.append(" and (p." + THAI + ", p.organisation) > (select k." + THAI + ", k.organisation"
                    + " from organisation_period k where k.organisation = ? and k.valid @> ?::date)");
            arguments.add(after);
            arguments.add(query.day());
        } else if (after != null) {
            sql.append(" and p.organisation > ?");
            arguments.add(after);
        }
        sql.append(query.byName() ? " order by p." + THAI + ", p.organisation" : " order by p.organisation");
        sql.append(" limit ?");
    }
}
