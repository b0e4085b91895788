package org.phrom.survey.framework.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkTimes;

/** Lists framework versions without their documents. */
@ApplicationScoped
public class FrameworkQueries {

    private static final String ENTRY =
            "select framework, version, title_th, title_en, changed_at, hearing_since, hearing_until, published_at, retired_at";

    private static final String VISIBLE =
            " from (select * from framework_version where framework || ':' || version <> all(?)) visible";

    private final Database database;

    FrameworkQueries(Database database) {
        this.database = database;
    }

    /** A version in a list, without its document. */
    public record Entry(FrameworkKey key, Text title, FrameworkTimes times) {}

    /**
     * Which versions a list is of.
     *
     * @param changedSince when they were changed, at the earliest
     * @param hidden those that are left out as if they were not there
     */
    public record Filter(@Nullable Instant changedSince, Collection<FrameworkKey> hidden) {

        private List<String> keys() {
            return hidden.stream().map(FrameworkKey::key).toList();
        }
    }

    /** So many versions of a framework after one, in order of version. */
    public List<Entry> versions(String framework, Filter filter, @Nullable String after, int limit) {
        return database.query(
                ENTRY
                        + VISIBLE + " where framework = ? and changed_at >= coalesce(?::timestamptz, '-infinity')"
                        + " and (?::text is null or version > ?) order by version limit ?",
                FrameworkQueries::entry,
                filter.keys(),
                framework,
                filter.changedSince(),
                after,
                after,
                limit);
    }

    /** So many frameworks after one that have such a version, each by the one published last, or else changed last. */
    public List<Entry> frameworks(Filter filter, @Nullable String after, int limit) {
        return database.query(
                ENTRY.replace("select ", "select distinct on (framework) ")
                        + VISIBLE + " where framework in (select framework" + VISIBLE
                        + " where changed_at >= coalesce(?::timestamptz, '-infinity')) and (?::text is null or framework > ?)"
                        + " order by framework, published_at desc nulls last, changed_at desc limit ?",
                FrameworkQueries::entry,
                filter.keys(),
                filter.keys(),
                filter.changedSince(),
                after,
                after,
                limit);
    }

    /** That version, if there is one. */
    public Optional<Entry> find(FrameworkKey key) {
        return database.first(
                ENTRY + " from framework_version where framework = ? and version = ?",
                FrameworkQueries::entry,
                key.framework(),
                key.version());
    }

    /** When that version moved, if there is one. */
    public Optional<FrameworkTimes> times(FrameworkKey key) {
        return database.first(
                "select changed_at, hearing_since, hearing_until, published_at, retired_at from framework_version"
                        + " where framework = ? and version = ?",
                FrameworkQueries::times,
                key.framework(),
                key.version());
    }

    /** Everything published, what is retired included. */
    public List<FrameworkKey> published() {
        return database.query(
                "select framework, version from framework_version where published_at is not null order by 1, 2",
                FrameworkQueries::key);
    }

    /** The versions of a framework that were published, what is retired included, in order of their publication. */
    public List<String> published(String framework) {
        return database.query(
                "select version from framework_version where framework = ? and published_at is not null"
                        + " order by published_at, version",
                row -> row.getString("version"),
                framework);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(key(row), new Text(row.getString("title_th"), row.getString("title_en")), times(row));
    }

    private static FrameworkTimes times(ResultSet row) throws SQLException {
        OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
        return new FrameworkTimes(
                changedAt.toInstant(),
                time(row, "hearing_since"),
                time(row, "hearing_until"),
                time(row, "published_at"),
                time(row, "retired_at"));
    }

    private static FrameworkKey key(ResultSet row) throws SQLException {
        return new FrameworkKey(row.getString("framework"), row.getString("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
