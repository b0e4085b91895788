package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The forms that other implementations decide too, as framework documents. */
public final class FormVectors {

    private static final Path FORMS = Path.of("contracts/conditions/forms.json");

    private FormVectors() {}

    /** The forms: questions, rosters, and cases with what is given and expected. */
    public static List<JsonNode> forms() {
        try {
            return list(new ObjectMapper().readTree(FORMS.toFile()).get("forms"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form with the texts and the tree that a framework needs besides; what a constraint says is its place. */
    public static ObjectNode document(JsonNode form) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("framework", "vectors")
                .put("version", "1");
        document.set("organisationTypes", form.get("organisationTypes"));
        document.set("questions", form.get("questions").deepCopy());
        document.get("questions").forEach(FormVectors::word);
        if (form.has("rosters")) {
            document.set("rosters", form.get("rosters").deepCopy());
            document.get("rosters").forEach(roster -> roster.get("items").forEach(item -> text(item, "name", "A")));
        }
        text(document, "title", "A");
        String first = list(form.get("questions")).stream()
                .filter(question -> question.get("type").asText().equals("yesNo") && !question.has("roster"))
                .findFirst()
                .orElseThrow()
                .get("code")
                .asText();
        ObjectNode tree = document.putObject("tree").put("code", "index");
        text(tree, "name", "A");
        ObjectNode leaf = tree.putArray("children").addObject().put("code", "leaf");
        text(leaf, "name", "A");
        leaf.putObject("indicator").put("rule", "share").put("question", first);
        document.putObject("scoring");
        return document;
    }

    private static void word(JsonNode question) {
        text(question, "text", "A");
        List<JsonNode> constraints = list(question.path("constraints"));
        constraints.forEach(
                constraint -> text(constraint, "message", Integer.toString(constraints.indexOf(constraint))));
        for (String part : List.of("rows", "columns", "options", "levels")) {
            question.path(part).forEach(one -> text(one, "text", "A"));
        }
    }

    private static void text(JsonNode of, String name, String english) {
        ((ObjectNode) of).putObject(name).put("th", "ก").put("en", english);
    }

    private static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
