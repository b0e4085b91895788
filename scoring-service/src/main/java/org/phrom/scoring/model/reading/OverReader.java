package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.Roster;
import org.phrom.scoring.model.domain.RosterRule.How;
import org.phrom.scoring.model.domain.RosterRule.Over;

/** Reads over which things of a roster a rule is computed, and how: {@code overRoster}. */
final class OverReader {
    private static final Set<String> KNOWN =
            Set.of("roster", "over", "where", "how", "attribute", "howByValue", "notRelevant");

    private OverReader() {}

    /**
     * Reads it.
     *
     * @throws ModelRefused with the place, when it makes no sense
     */
    static Over read(String place, JsonNode json, Within within, Map<String, Roster> rosters) {
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new ModelRefused(place, "overRoster has no " + name);
            }
        });
        Roster roster = rosters.get(json.path("roster").asText());
        if (roster == null) {
            throw new ModelRefused(
                    place, "there is no roster " + json.path("roster").asText());
        }
        boolean observations = observations(place, json.path("over").asText("items"));
        boolean again = roster.code().equals(within.roster()) && (!observations || within.observation());
        if (again) {
            throw new ModelRefused(place, "it is inside a thing of " + roster.code() + " already");
        }
        Over over = new Over(
                roster,
                observations,
                where(json.path("where")),
                How.of(place, json.path("how").asText("mean")),
                json.path("attribute").textValue(),
                byValue(place, json.path("howByValue")),
                json.path("notRelevant").asText("drop").equals("zero"));
        check(place, over);
        return over;
    }

    private static boolean observations(String place, String over) {
        return switch (over) {
            case "items" -> false;
            case "observations" -> true;
            default -> throw new ModelRefused(place, "over is items or observations");
        };
    }

    private static Map<String, List<Object>> where(JsonNode json) {
        Map<String, List<Object>> where = new LinkedHashMap<>();
        json.properties().forEach(wanted -> {
            List<Object> values = new ArrayList<>();
            if (wanted.getValue().isArray()) {
                wanted.getValue().forEach(value -> values.add(RosterReader.value(value)));
            } else {
                values.add(RosterReader.value(wanted.getValue()));
            }
            where.put(wanted.getKey(), values);
        });
        return where;
    }

    private static Map<String, How> byValue(String place, JsonNode json) {
        Map<String, How> byValue = new LinkedHashMap<>();
        json.properties()
                .forEach(way ->
                        byValue.put(way.getKey(), How.of(place, way.getValue().asText())));
        return byValue;
    }

    private static void check(String place, Over over) {
        List<String> named = new ArrayList<>(over.where().keySet());
        if (over.attribute() != null) {
            named.add(over.attribute());
        } else if (!over.byValue().isEmpty()) {
            throw new ModelRefused(place, "howByValue needs attribute");
        }
        Map<String, String> observed = over.roster().ofObservations();
        for (String attribute : named) {
            boolean known = over.roster().ofItems().containsKey(attribute)
                    || over.observations() && observed != null && observed.containsKey(attribute);
            if (!known) {
                throw new ModelRefused(place, "there is no attribute " + attribute);
            }
        }
    }
}
