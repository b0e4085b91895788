package org.phrom.survey.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;

/** Reads the whole tree of one day. */
@ApplicationScoped
public class SnapshotQueries {

    /** The tree of one day (first and second argument) from the roots down. */
    static final String TREE = "with recursive tree as ("
            + "select organisation, name_th, name_en, type, parent, array[]::text[] collate \"C\" as ancestors"
            + " from organisation_period where parent is null and valid @> ?::date"
            + " union all select p.organisation, p.name_th, p.name_en, p.type, p.parent, t.ancestors || t.organisation"
            + " from tree t join organisation_period p on p.parent = t.organisation and p.valid @> ?::date) ";

    private final Database database;

    SnapshotQueries(Database database) {
        this.database = database;
    }

    /** Makes one thing of each organisation. */
    public interface Maker<T> {

        /** Makes it of code, name, type, and ancestors from the root down. */
        T make(String code, Text name, String type, List<String> ancestors);
    }

    /** All organisations of one day, in order of code. */
    public <T> List<T> all(LocalDate day, Maker<T> maker) {
        return database.query(TREE + "select * from tree order by organisation", row -> made(row, maker), day, day);
    }

    /** Those of some codes that there are on one day. */
    public <T> List<T> of(Collection<String> codes, LocalDate day, Maker<T> maker) {
        return database.query(
                "select p.organisation, name_th, name_en, type, " + PlaceQueries.UP
                        + " from organisation_period p where p.organisation = any(?) and p.valid @> ?::date",
                row -> made(row, maker),
                day,
                codes,
                day);
    }

    private static <T> T made(ResultSet row, Maker<T> maker) throws SQLException {
        return maker.make(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                ancestors(row));
    }

    static List<String> ancestors(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("ancestors").getArray());
    }
}
