package org.phrom.scoring.projection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.scoring.canonical.CanonicalJson;

/** Organisations and framework versions, kept whole for what later scoring models read of them. */
@ApplicationScoped
public class Registry {
    private final Database database;
    private final NewestSequence newest;

    Registry(Database database, NewestSequence newest) {
        this.database = database;
        this.newest = newest;
    }

    /** An organisation: its codes by scheme, its periods and its attributes, as JSON. */
    public record Organisation(String code, JsonNode codes, JsonNode periods, JsonNode attributes) {}

    public boolean keep(Organisation organisation, long sequence) {
        return newest.upsert(
                "organisation",
                Map.of("code", organisation.code()),
                sequence,
                Map.of(
                        "codes", new Json(organisation.codes().toString()),
                        "periods", new Json(organisation.periods().toString()),
                        "attributes", new Json(organisation.attributes().toString())));
    }

    /** Returns those of the codes that organisations have. */
    public Set<String> known(Collection<String> codes) {
        return Set.copyOf(
                database.query("select code from organisation where code = any(?)", row -> row.getString(1), codes));
    }

    /** Returns the document of a framework version; empty when it is not here. */
    public Optional<JsonNode> document(String framework, String version) {
        return database.first(
                        "select document from framework_version where framework = ? and version = ?",
                        row -> row.getString(1),
                        framework,
                        version)
                .map(Registry::read);
    }

    private static JsonNode read(String document) {
        return CanonicalJson.read(document, JsonNode.class);
    }

    /** Returns how many versions of a framework are here. */
    public long versions(String framework) {
        return database.first(
                        "select count(*) from framework_version where framework = ?", row -> row.getLong(1), framework)
                .orElse(0L);
    }

    /** Returns whether a version that was made from this one is here. */
    public boolean hasSuccessor(String framework, String version) {
        return database.first(
                        "select 1 from framework_version where framework = ?"
                                + " and document -> 'derivedFrom' ->> 'version' = ? limit 1",
                        row -> true,
                        framework,
                        version)
                .orElse(false);
    }

    public boolean keepFramework(String framework, String version, long sequence, JsonNode document) {
        return newest.upsert(
                "framework_version",
                Map.of("framework", framework, "version", version),
                sequence,
                Map.of("document", new Json(document.toString())));
    }
}
