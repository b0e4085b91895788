package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.text.Text;

/** Owns the organisations: names, types and parents, each valid in time. */
@ApplicationScoped
public class Organisations implements MadeOfEvents {

    private static final String NAMES = """
            select distinct on (o.code) o.code, period -> 'name' ->> 'th' as th, period -> 'name' ->> 'en' as en
            from organisation o, jsonb_array_elements(o.periods) as period where o.code = any(?)
            order by o.code, (period ->> 'validFrom')::date <= ?::date desc, period ->> 'validFrom' desc
            """;

    private final Database database;
    private final NewestSequence newest;
    private final DueRankings due;

    Organisations(Database database, NewestSequence newest, DueRankings due) {
        this.database = database;
        this.newest = newest;
        this.due = due;
    }

    @Override
    public List<String> tables() {
        return List.of("organisation");
    }

    /**
     * Keeps the newest state of one.
     *
     * @param periods JSON list of the periods of its life, as the registry tells them
     */
    public void keep(String code, String periods, long sequence) {
        if (newest.upsert("organisation", Map.of("code", code), sequence, Map.of("periods", new Json(periods)))) {
            due.addAll();
        }
    }

    /** The names that organisations bear on a day, or else their newest, by code; without those that are not known. */
    public Map<String, Text> names(Collection<String> codes, LocalDate day) {
        Map<String, Text> names = new HashMap<>();
        database.each(
                NAMES,
                row -> Map.entry(row.getString("code"), new Text(row.getString("th"), row.getString("en"))),
                entry -> names.put(entry.getKey(), entry.getValue()),
                codes,
                day);
        return names;
    }
}
