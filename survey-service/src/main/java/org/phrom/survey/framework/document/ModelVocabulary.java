package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What the steps of a model document may say: the file model-steps.json of scoring-service. */
final class ModelVocabulary {
    private static final JsonNode STEPS = steps();

    private ModelVocabulary() {}

    private static JsonNode steps() {
        try (InputStream file = ModelVocabulary.class.getResourceAsStream("/schema/model-steps.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step, with its methods and what may say otherwise; missing when there is none of that name. */
    static JsonNode family(String step) {
        return STEPS.path(step);
    }

    /** The settings of a method; missing when there is none of that name. */
    static JsonNode settings(JsonNode family, String method) {
        return family.path("methods").path(method);
    }

    /** The method that holds where none is named. */
    static String first(JsonNode family) {
        return family.path("methods").fieldNames().next();
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
