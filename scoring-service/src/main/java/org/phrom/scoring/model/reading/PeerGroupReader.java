package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.PeerGroups.Group;
import org.phrom.scoring.statistic.domain.Selection;

/**
 * Peer groups in the text of a model: {@code peerGroups} with {@code code}, {@code name} and {@code when}, and
 * {@code peerStatistics} with the {@code year} or the {@code asOf} of a series, by its code.
 */
final class PeerGroupReader {
    static final String GROUPS = "peerGroups";
    static final String STATISTICS = "peerStatistics";

    private PeerGroupReader() {}

    /** Writes those of a framework into the text of its model; nothing where it has none. */
    static void write(JsonNode scoring, ObjectNode definition) {
        if (!scoring.has(GROUPS)) {
            return;
        }
        ArrayNode groups = definition.putArray(GROUPS);
        scoring.path(GROUPS).forEach(group -> groups.add(Definitions.canonical(group)));
        if (scoring.has(STATISTICS)) {
            definition.set(STATISTICS, Definitions.canonical(scoring.path(STATISTICS)));
        }
    }

    /**
     * Reads those of a text.
     *
     * @throws ModelRefused with the place, when a condition is none
     */
    static PeerGroups read(JsonNode definition) {
        if (!definition.has(GROUPS)) {
            return PeerGroups.NONE;
        }
        List<Group> groups = new ArrayList<>();
        Map<String, Selection> selections = new HashMap<>();
        for (JsonNode group : definition.path(GROUPS)) {
            Condition when =
                    when(GROUPS + "/" + groups.size(), group.path("when").asText());
            groups.add(new Group(Definitions.text(group, "code"), words(group.path("name")), when));
            PeerGroups.series(when).forEach(series -> selections.put(series, selection(series, definition)));
        }
        return new PeerGroups(groups, selections);
    }

    private static Condition when(String place, String text) {
        try {
            return Condition.compile(text, PeerGroups.vocabulary());
        } catch (ConditionRefused refused) {
            throw new ModelRefused(
                    place, text + ": " + refused.faults().get(0).message().en());
        }
    }

    private static Selection selection(String series, JsonNode definition) {
        JsonNode stated = definition.path(STATISTICS).path(series);
        return new Selection(series, stated.has("year") ? stated.path("year").asInt() : null, asOf(series, stated));
    }

    private static @Nullable LocalDate asOf(String series, JsonNode stated) {
        try {
            return stated.has("asOf") ? LocalDate.parse(stated.path("asOf").asText()) : null;
        } catch (DateTimeException e) {
            throw new ModelRefused(STATISTICS + "/" + series, "asOf must be a date such as 2026-01-31");
        }
    }

    private static Map<String, String> words(JsonNode name) {
        Map<String, String> words = new LinkedHashMap<>();
        name.properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }
}
