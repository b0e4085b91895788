package org.phrom.survey.organisation.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.Period;
import org.phrom.survey.organisation.domain.StoredOrganisation;

/** Writes codes by scheme and periods in time, and reads them together with the master rows, as sets. */
@ApplicationScoped
class OrganisationStatements {

    private static final long WRITERS = 8_081_001;
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final String SELECT = "select o.code, o.version, o.attributes, o.changed_at,"
            + " (select coalesce(jsonb_object_agg(c.scheme, c.value), '{}') from organisation_code c"
            + " where c.organisation = o.code) as codes,"
            + " array_agg(lower(p.valid)::text order by p.valid) as begins,"
            + " array_agg(upper(p.valid)::text order by p.valid) as ends,"
            + " array_agg(p.name_th order by p.valid) as names_th,"
            + " array_agg(p.name_en order by p.valid) as names_en,"
            + " array_agg(p.type order by p.valid) as types,"
            + " array_agg(p.parent order by p.valid) as parents"
            + " from organisation o join organisation_period p on p.organisation = o.code ";
    private static final String GROUPED = " group by o.code order by o.code";
    private static final String RELATIVES = "with recursive above as (select unnest(?::text[]) collate \"C\" as code"
            + " union select p.parent from above a join organisation_period p on p.organisation = a.code"
            + " where p.parent is not null)"
            + " select code from above"
            + " union select p.organisation from organisation_period p where p.parent = any(?::text[])"
            + " union select c.organisation from organisation_code c"
            + " where c.scheme || ':' || c.value = any(?::text[])";

    private final Database database;
    private final JsonText json;

    OrganisationStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    void lock() {
        database.query("select pg_advisory_xact_lock(?)", row -> 0, WRITERS);
    }

    List<StoredOrganisation> ofCodes(Collection<String> codes) {
        return database.query(SELECT + "where o.code = any(?)" + GROUPED, this::read, codes);
    }

    List<String> codes() {
        return database.query("select code from organisation order by code", row -> row.getString(1));
    }

    List<StoredOrganisation> all() {
        return database.query(SELECT + GROUPED, this::read);
    }

    List<StoredOrganisation> relatives(Collection<String> codes, Collection<String> codesByScheme) {
        return ofCodes(database.query(RELATIVES, row -> row.getString(1), codes, codes, codesByScheme));
    }

    /** Writes codes and periods over what there was; the master rows are there. */
    void save(Collection<Organisation> organisations) {
        List<String> codes = organisations.stream().map(Organisation::code).toList();
        List<@Nullable Object[]> codeRows = new ArrayList<>();
        List<@Nullable Object[]> periodRows = new ArrayList<>();
        for (Organisation one : organisations) {
            one.codes().forEach((scheme, value) -> codeRows.add(new @Nullable Object[] {scheme, value, one.code()}));
            one.periods().forEach(period -> periodRows.add(row(one.code(), period)));
        }
        database.update("delete from organisation_code where organisation = any(?)", codes);
        database.update("delete from organisation_period where organisation = any(?)", codes);
        database.batch("insert into organisation_code (scheme, value, organisation) values (?, ?, ?)", codeRows);
        database.batch(
                "insert into organisation_period (organisation, id, valid, name_th, name_en, type, parent)"
                        + " select code, id, daterange(?, ?), ?, ?, ?, ? from organisation where code = ?",
                periodRows);
    }

    private static @Nullable Object[] row(String code, Period period) {
        return new @Nullable Object[] {
            period.validFrom(),
            period.validTo(),
            period.name().th(),
            period.name().en(),
            period.type(),
            period.parent(),
            code
        };
    }

    private StoredOrganisation read(ResultSet row) throws SQLException {
        Organisation organisation = new Organisation(
                row.getString("code"),
                row.getLong("version"),
                json.read(row.getString("codes"), STRINGS),
                periods(row),
                json.read(row.getString("attributes"), STRINGS));
        return new StoredOrganisation(
                organisation, row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Period> periods(ResultSet row) throws SQLException {
        @Nullable String[] begins = texts(row, "begins");
        @Nullable String[] ends = texts(row, "ends");
        @Nullable String[] th = texts(row, "names_th");
        @Nullable String[] en = texts(row, "names_en");
        @Nullable String[] types = texts(row, "types");
        @Nullable String[] parents = texts(row, "parents");
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            String end = ends[i];
            periods.add(new Period(
                    LocalDate.parse(String.valueOf(begins[i])),
                    end == null ? null : LocalDate.parse(end),
                    new Text(String.valueOf(th[i]), String.valueOf(en[i])),
                    String.valueOf(types[i]),
                    parents[i]));
        }
        return periods;
    }

    private static @Nullable String[] texts(ResultSet row, String column) throws SQLException {
        return (@Nullable String[]) row.getArray(column).getArray();
    }
}
