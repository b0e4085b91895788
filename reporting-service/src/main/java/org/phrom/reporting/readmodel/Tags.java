package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.json.JsonText;

/** Owns what organisations tagged beside their answers. The answers themselves are not kept. */
@ApplicationScoped
public class Tags implements MadeOfEvents {

    private final NewestSequence newest;
    private final JsonText json;

    Tags(NewestSequence newest, JsonText json) {
        this.newest = newest;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("assessment_tags");
    }

    /**
     * Keeps the tags of the newest answers of a layer.
     *
     * @param tags all of them; none is told as well, since those of earlier answers no longer hold
     */
    public void keep(UUID assessment, String layer, String round, String organisation, List<Tag> tags, long sequence) {
        newest.upsert(
                "assessment_tags",
                Map.of("assessment", assessment, "layer", layer),
                sequence,
                Map.of("round", round, "organisation", organisation, "tags", new Json(json.write(tags))));
    }
}
