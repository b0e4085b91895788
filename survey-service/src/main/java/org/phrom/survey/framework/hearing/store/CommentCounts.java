package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Counts comments. */
@ApplicationScoped
public class CommentCounts {

    private static final String TALLY = "count(*) as comments,"
            + " coalesce(sum((select count(*) from hearing_support s where s.framework = c.framework"
            + " and s.version = c.version and s.number = c.number)), 0) as supports,"
            + " count(*) filter (where decision = 'accepted') as accepted,"
            + " count(*) filter (where decision = 'partly') as partly,"
            + " count(*) filter (where decision = 'rejected') as rejected,"
            + " count(*) filter (where decision is null) as unanswered,"
            + " count(*) filter (where decision in ('accepted', 'partly') and change_version is null) as without_change";
    private static final String SHOWN = " from hearing_comment c where framework = ? and version = ?"
            + " and hearing = any(?::bigint[]::int[]) and state = 'current'";

    private final Database database;

    CommentCounts(Database database) {
        this.database = database;
    }

    /**
     * How many comments are shown, how often they are supported, and what was decided.
     *
     * @param withoutChange how many were taken, wholly or in part, without a change that does it
     */
    public record Tally(
            long comments,
            long supports,
            long accepted,
            long partly,
            long rejected,
            long unanswered,
            long withoutChange) {}

    /** The same of all comments, and who wrote them. */
    public record Whole(Tally tally, long organisations, long persons, long hidden) {}

    /** The same of those that have something in common. */
    public record Group(
            @Nullable String kind,
            @Nullable String question,
            @Nullable String code,
            @Nullable Text name,
            Tally tally) {}

    /** What comments can have in common. */
    public enum By {
        REGION("null", "null", "region", "region_th", "region_en"),
        ORGANISATION_TYPE("null", "null", "organisation_type", "null", "null"),
        KIND("null", "null", "c.kind", "null", "null"),
        TARGET("target_kind", "target_question", "target_code", "target_th", "target_en");

        private final String columns;

        By(String kind, String question, String code, String th, String en) {
            columns = "%s::text as kind, %s::text as question, %s::text as code, %s::text as th, %s::text as en"
                    .formatted(kind, question, code, th, en);
        }

        // a thing that was called otherwise in another hearing is a group of its own
        private String sql() {
            String order = this == TARGET ? "min(target_place), 1, 2, 3" : "3 nulls last, 4";
            return "select " + columns + ", " + TALLY + SHOWN + " group by 1, 2, 3, 4, 5 order by " + order;
        }
    }

    /** Differs when any comment on a version, or its support, does. */
    public String stamp(FrameworkKey key) {
        return database.query(
                        "select (select count(*) || ' ' || sum(revision) || ' ' || max(changed_at) from hearing_comment"
                                + " where framework = ? and version = ?) || ' ' || (select count(*) || ' ' ||"
                                + " coalesce(md5(string_agg(number || kind || supporter, ',' order by number, kind,"
                                + " supporter)), '') from hearing_support where framework = ? and version = ?)",
                        row -> String.valueOf(row.getString(1)),
                        key.framework(),
                        key.version(),
                        key.framework(),
                        key.version())
                .get(0);
    }

    /** Of some hearings of a version. */
    public Whole whole(FrameworkKey key, Collection<Long> hearings) {
        return database.query(
                        "select " + TALLY + ", count(distinct organisation) filter (where author_kind = 'organisation')"
                                + " as organisations, count(distinct person) as persons,"
                                + " (select count(*) from hearing_comment h where h.framework = ? and h.version = ?"
                                + " and h.hearing = any(?::bigint[]::int[]) and h.state = 'hidden') as hidden" + SHOWN,
                        row -> new Whole(
                                tally(row),
                                row.getLong("organisations"),
                                row.getLong("persons"),
                                row.getLong("hidden")),
                        key.framework(),
                        key.version(),
                        hearings,
                        key.framework(),
                        key.version(),
                        hearings)
                .get(0);
    }

    /** Of some hearings of a version, grouped. */
    public List<Group> by(By by, FrameworkKey key, Collection<Long> hearings) {
        return database.query(
                by.sql(),
                row -> new Group(
                        row.getString("kind"),
                        row.getString("question"),
                        row.getString("code"),
                        text(row.getString("th"), row.getString("en")),
                        tally(row)),
                key.framework(),
                key.version(),
                hearings);
    }

    private static @Nullable Text text(@Nullable String th, @Nullable String en) {
        return th == null || en == null ? null : new Text(th, en);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("comments"),
                row.getLong("supports"),
                row.getLong("accepted"),
                row.getLong("partly"),
                row.getLong("rejected"),
                row.getLong("unanswered"),
                row.getLong("without_change"));
    }
}
