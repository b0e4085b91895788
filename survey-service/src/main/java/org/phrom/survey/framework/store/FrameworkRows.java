package org.phrom.survey.framework.store;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.survey.StoredJson;

/** Keeps framework versions. The document is kept as it was sent, so that numbers and order stay. */
@ApplicationScoped
public class FrameworkRows {

    private static final String SELECT = "select framework, version, revision, document, changed_at, published_at"
            + " from framework_version where framework = ? and version = ?";

    private static final String ENTRY =
            "select framework, version, title_th, title_en, revision, changed_at, published_at";

    private final Database database;
    private final StoredJson json;

    FrameworkRows(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** A version in a list, without its document. */
    public record Entry(
            String framework,
            String version,
            Text title,
            long revision,
            Instant changedAt,
            @Nullable Instant publishedAt) {}

    /** That version, if there is one. */
    public Optional<StoredFramework> find(String framework, String version) {
        return database.first(SELECT, this::read, framework, version);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<StoredFramework> findForChange(String framework, String version) {
        return database.first(SELECT + " for update", this::read, framework, version);
    }

    /** So many versions of a framework after one, in order of version. */
    public List<Entry> versions(String framework, @Nullable String after, int limit) {
        return database.query(
                ENTRY + " from framework_version where framework = ? and (?::text is null or version > ?)"
                        + " order by version limit ?",
                FrameworkRows::entry,
                framework,
                after,
                after,
                limit);
    }

    /** So many frameworks after one, each by the version that was published last, or else changed last. */
    public List<Entry> frameworks(@Nullable String after, int limit) {
        return database.query(
                ENTRY.replace("select ", "select distinct on (framework) ")
                        + " from framework_version where (?::text is null or framework > ?)"
                        + " order by framework, published_at desc nulls last, changed_at desc limit ?",
                FrameworkRows::entry,
                after,
                after,
                limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("framework"),
                row.getString("version"),
                new Text(row.getString("title_th"), row.getString("title_en")),
                row.getLong("revision"),
                time(row, "changed_at"),
                row.getObject("published_at") == null ? null : time(row, "published_at"));
    }

    /** Framework and version of everything published. */
    public List<String[]> publishedKeys() {
        return database.query(
                "select framework, version from framework_version where published_at is not null order by 1, 2",
                row -> new String[] {row.getString(1), row.getString(2)});
    }

    /** Adds a version unless there is one already. */
    public boolean insert(StoredFramework draft) {
        return database.update(
                        "insert into framework_version (framework, version, revision, document, title_th, title_en,"
                                + " changed_at) values (?, ?, ?, ?::json, ?, ?, ?) on conflict do nothing",
                        draft.framework(),
                        draft.version(),
                        draft.revision(),
                        draft.document().toString(),
                        title(draft, "th"),
                        title(draft, "en"),
                        draft.changedAt())
                == 1;
    }

    /** Replaces a version that was found for change. */
    public void update(StoredFramework changed) {
        database.update(
                "update framework_version set revision = ?, document = ?::json, title_th = ?, title_en = ?, changed_at = ?,"
                        + " published_at = ? where framework = ? and version = ?",
                changed.revision(),
                changed.document().toString(),
                title(changed, "th"),
                title(changed, "en"),
                changed.changedAt(),
                changed.publishedAt(),
                changed.framework(),
                changed.version());
    }

    /** Takes a version away, and keeps its revision. */
    public void delete(StoredFramework draft) {
        database.update(
                "with gone as (delete from framework_version where framework = ? and version = ?"
                        + " returning framework, version, revision)"
                        + " insert into framework_version_deleted (framework, version, revision) select * from gone"
                        + " on conflict (framework, version) do update set revision = excluded.revision",
                draft.framework(),
                draft.version());
    }

    /** The last revision of a version that was taken away; 0 when there never was one. */
    public long revisionWhenDeleted(String framework, String version) {
        return database.first(
                        "select revision from framework_version_deleted where framework = ? and version = ?",
                        row -> row.getLong(1),
                        framework,
                        version)
                .orElse(0L);
    }

    private static String title(StoredFramework framework, String language) {
        return framework.document().path("title").path(language).asText();
    }

    private StoredFramework read(ResultSet row) throws SQLException {
        return new StoredFramework(
                row.getString("framework"),
                row.getString("version"),
                row.getLong("revision"),
                json.read(row.getString("document"), JsonNode.class),
                time(row, "changed_at"),
                row.getObject("published_at") == null ? null : time(row, "published_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
