package org.phrom.reporting.report.obstacles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Scope;

/** Reads what organisations wrote beside their tags, grouped by kind and code. */
@ApplicationScoped
class CommentQueries {

    private static final String COMMENTS = """
            select * from (
                select t.tag ->> 'kind' as kind, t.tag ->> 'code' as code, a.organisation, t.at, a.name_th, a.name_en,
                    t.tag ->> 'question' as question, t.tag ->> 'item' as item, (t.tag ->> 'severity')::integer as severity,
                    t.tag ->> 'comment' as comment
            """ + ObstaclesQueries.ANSWERED + """
                cross join jsonb_array_elements(g.tags) with ordinality as t (tag, at)
                where g.round = ? and g.layer = 'self' and t.tag ->> 'comment' is not null and %s
            ) each
            where (?::text is null or kind = ?) and (?::text is null or code = ?) %s
            order by kind, code, organisation, at limit ?
            """;
    private static final String AFTER = "and (kind, code, organisation, at) > (?, ?, ?, ?)";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final Database database;

    CommentQueries(Database database) {
        this.database = database;
    }

    /**
     * The comments after a key.
     *
     * @param kind obstacle or successFactor; {@code null} for both
     * @param code {@code null} for all
     */
    List<Comment> after(Round round, Scope scope, @Nullable String kind, @Nullable String code, PageRequest page) {
        List<@Nullable Object> arguments = new ArrayList<>(List.of(round.id()));
        arguments.addAll(scope.arguments());
        arguments.add(kind);
        arguments.add(kind);
        arguments.add(code);
        arguments.add(code);
        String key = page.after();
        if (key != null) {
            arguments.addAll(parts(key));
        }
        arguments.add(page.size() + 1);
        return database.query(
                COMMENTS.formatted(scope.condition("a.organisation", "a.ancestors"), key == null ? "" : AFTER),
                CommentQueries::comment,
                arguments.toArray());
    }

    private static List<Object> parts(String key) {
        String[] parts = key.split(SEPARATOR, -1);
        if (parts.length != PARTS || key.indexOf(0) >= 0 || !parts[PARTS - 1].matches("[0-9]{1,9}")) {
            throw PageRequest.badToken();
        }
        return List.of(parts[0], parts[1], parts[2], Long.parseLong(parts[PARTS - 1]));
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getString("kind"),
                row.getString("code"),
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("question"),
                row.getString("item"),
                row.getObject("severity", Integer.class),
                row.getString("comment"),
                row.getLong("at"));
    }

    /**
     * One comment.
     *
     * @param at its place among the tags of the organisation
     */
    record Comment(
            String kind,
            String code,
            String organisation,
            Text name,
            String question,
            String item,
            @Nullable Integer severity,
            String comment,
            long at) {

        /** Where it stands in the list; no code has a line break in it. */
        String key() {
            return String.join(SEPARATOR, kind, code, organisation, Long.toString(at));
        }
    }
}
