package org.phrom.reporting.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.kit.database.Database;

/** The published instruments. */
@ApplicationScoped
public class Frameworks {

    private final Database database;
    private final ObjectMapper json;
    // a published version never changes
    private final Map<String, Framework> read = new ConcurrentHashMap<>();

    Frameworks(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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
                .map(document -> read.computeIfAbsent(key, ignored -> parse(document)))
                .orElse(Framework.UNKNOWN);
    }

    private Framework parse(String document) {
        try {
            return json.readValue(document, Framework.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published framework can't be read", e);
        }
    }
}
