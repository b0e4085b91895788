package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Lists hearings. */
@ApplicationScoped
public class HearingQueries {

    private final Database database;
    private final JsonText json;

    HearingQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The last hearing of a version in a list.
     *
     * @param description of the framework; null where it has none, and where its document is a very large one
     * @param endedAt null while it is open
     */
    public record Listed(
            FrameworkKey key,
            Text title,
            @Nullable Text description,
            Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Instant endedAt,
            long comments) {}

    /** So many of the hearings that everybody sees, the last of each version; those that began last come first. */
    public List<Listed> open(Instant now, int limit) {
        return database.query(
                "select h.framework, h.version, v.title_th, v.title_en, case when pg_column_size(v.document) <= 262144"
                        + " then v.document->'description' end as description, h.opened_at, h.closes_at,"
                        + " coalesce(h.closed_at, case when h.closes_at <= ? then h.closes_at end) as ended_at,"
                        + " (select count(*) from hearing_comment c where c.framework = h.framework"
                        + " and c.version = h.version and c.hearing = h.number and c.state = 'current') as comments"
                        + " from hearing h join framework_version v on v.framework = h.framework"
                        + " and v.version = h.version"
                        + " where (h.invited = '[]' or v.published_at is not null) and h.number = (select max(l.number)"
                        + " from hearing l where l.framework = h.framework and l.version = h.version)"
                        + " order by h.opened_at desc, h.framework, h.version limit ?",
                row -> new Listed(
                        new FrameworkKey(row.getString("framework"), row.getString("version")),
                        new Text(row.getString("title_th"), row.getString("title_en")),
                        description(row.getString("description")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("closes_at", OffsetDateTime.class)),
                        instant(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getLong("comments")),
                now,
                limit);
    }

    /** The bodies that were invited to the last hearing of each draft, where not everybody was. */
    public Map<FrameworkKey, List<String>> byInvitation() {
        Map<FrameworkKey, List<String>> invited = new LinkedHashMap<>();
        database.query(
                        "select h.framework, h.version, array(select jsonb_array_elements_text(h.invited))"
                                + " from hearing h join framework_version v on v.framework = h.framework"
                                + " and v.version = h.version where h.invited <> '[]' and v.published_at is null"
                                + " and h.number = (select max(l.number)"
                                + " from hearing l where l.framework = h.framework and l.version = h.version)",
                        row -> Map.entry(new FrameworkKey(row.getString(1), row.getString(2)), List.of((String[])
                                row.getArray(3).getArray())))
                .forEach(one -> invited.put(one.getKey(), one.getValue()));
        return invited;
    }

    private @Nullable Text description(@Nullable String document) {
        return document == null ? null : json.read(document, Text.class);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
