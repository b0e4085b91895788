package org.phrom.reporting.cost.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.json.JsonText;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;

/** The tables of costs, of which every version stays. */
@ApplicationScoped
public class CostTableStatements {
    private final Database database;
    private final JsonText json;

    CostTableStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** The newest version, or the one that is asked for. */
    public Optional<CostTable> find(String round, @Nullable Long version) {
        return database.first(
                "select * from cost_table where round = ? and version = coalesce(?::bigint, version)"
                        + " order by version desc limit 1",
                row -> new CostTable(
                        row.getString("round"),
                        row.getLong("version"),
                        row.getString("currency"),
                        json.read(row.getString("entries"), new TypeReference<List<CostRow>>() {}),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                round,
                version);
    }

    /** Adds a version; false when it is there already. */
    public boolean add(CostTable table) {
        return database.update(
                        "insert into cost_table (round, version, currency, entries, changed_by, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        table.round(),
                        table.version(),
                        table.currency(),
                        new Json(json.write(table.rows())),
                        table.changedBy(),
                        table.changedAt())
                == 1;
    }
}
