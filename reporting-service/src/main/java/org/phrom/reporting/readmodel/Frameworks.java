package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.json.JsonText;

/** Owns the published instruments. */
@ApplicationScoped
public class Frameworks implements MadeOfEvents {

    private final Database database;
    private final NewestSequence newest;
    private final DueRankings due;
    private final JsonText json;
    // a published version never changes
    private final Map<String, Framework> read = new ConcurrentHashMap<>();

    Frameworks(Database database, NewestSequence newest, DueRankings due, JsonText json) {
        this.database = database;
        this.newest = newest;
        this.due = due;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("framework");
    }

    /**
     * Keeps a published version.
     *
     * @param document JSON of the whole instrument
     */
    public void keep(String code, String version, String document, long sequence) {
        Map<String, Object> key = Map.of("code", code, "version", version);
        if (newest.upsert("framework", key, sequence, Map.of("document", new Json(document)))) {
            due.addAll();
        }
    }

    /** The whole document of a published version. */
    public Optional<JsonNode> document(String code, String version) {
        return database.first(
                "select document from framework where code = ? and version = ?",
                row -> json.read(row.getString(1), JsonNode.class),
                code,
                version);
    }

    /** The instrument of a round; an empty one while its event is not here yet. */
    public Framework of(Round round) {
        String key = round.framework() + ":" + round.frameworkVersion();
        Framework known = read.get(key);
        if (known != null) {
            return known;
        }
        return database.first(
                        "select document from framework where code = ? and version = ?",
                        row -> row.getString(1),
                        round.framework(),
                        round.frameworkVersion())
                .map(document -> read.computeIfAbsent(key, ignored -> json.read(document, Framework.class)))
                .orElse(Framework.UNKNOWN);
    }
}
