package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormDefinition.Head;
import org.phrom.survey.rendering.form.FormDefinition.Tag;
import org.phrom.survey.rendering.form.FormDefinition.Taxonomies;

/**
 * Reads a framework document as the form that bodies are shown. A draft may still refer to what is not there: it is left
 * out, so that its author can look at it.
 */
public final class FormReader {

    private final JsonNode document;
    private final @Nullable String organisationType;
    private final FormConditions conditions;
    private final QuestionReader questions;

    private FormReader(JsonNode document, @Nullable String organisationType) {
        this.document = document;
        this.organisationType = organisationType;
        this.conditions = new FormConditions(document);
        this.questions = new QuestionReader(document.path("optionSets"), conditions, organisationType);
    }

    /**
     * The form of a document that is valid against the schema of framework documents.
     *
     * @param organisationType whose form it is; with null that of all types together
     */
    public static FormDefinition read(JsonNode document, @Nullable String organisationType) {
        return new FormReader(document, organisationType).read();
    }

    /** The types of organisations that a document is for. */
    public static List<String> organisationTypes(JsonNode document) {
        return Reading.strings(document.path("organisationTypes"));
    }

    private FormDefinition read() {
        Map<String, FormQuestion> asked = asked();
        Set<String> used = asked.values().stream()
                .map(question -> question.scope().roster())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new FormDefinition(
                document.path("framework").asText(),
                document.path("version").asText(),
                new Head(
                        Reading.words(document.path("title")),
                        Reading.wordsIfAny(document.path("description")),
                        Reading.textIfAny(document.path("source").path("name"))),
                organisationType == null ? organisationTypes(document) : List.of(organisationType),
                new PageReader(document, asked, conditions).read(),
                rosters(used),
                new Taxonomies(tags("obstacles"), tags("successFactors")));
    }

    /** Those of the questionnaire, then those of each roster. */
    private Map<String, FormQuestion> asked() {
        Map<String, FormQuestion> asked = new LinkedHashMap<>();
        document.path("questions").forEach(question -> ask(question, null, asked));
        document.path("rosters").properties().forEach(roster -> roster.getValue()
                .path("fields")
                .forEach(question -> ask(question, roster.getKey(), asked)));
        return asked;
    }

    private void ask(JsonNode question, @Nullable String roster, Map<String, FormQuestion> asked) {
        if (questions.asks(question)) {
            FormQuestion read = questions.read(question, roster);
            asked.putIfAbsent(read.code(), read);
        }
    }

    private Map<String, FormRoster> rosters(Set<String> used) {
        Map<String, FormRoster> rosters = new LinkedHashMap<>();
        document.path("rosters").properties().stream()
                .filter(roster -> used.contains(roster.getKey()))
                .forEach(roster -> rosters.put(roster.getKey(), roster(roster.getValue())));
        return rosters;
    }

    private static FormRoster roster(JsonNode roster) {
        JsonNode observations = roster.path("observations");
        return new FormRoster(
                Reading.wordsIfAny(roster.path("name")),
                Reading.list(
                        roster.path("items"),
                        item -> new FormRoster.Item(
                                item.path("code").asText(),
                                Reading.words(item.path("name")),
                                Reading.values(item.path("attributes")))),
                roster.path("open").asBoolean(),
                Reading.trueIfSo(roster.path("answers").path("notApplicable")),
                Reading.integerIfAny(roster.path("max")),
                Reading.values(roster.path("attributes")),
                observations.isObject()
                        ? new FormRoster.Observations(
                                Reading.integerIfAny(observations.path("max")),
                                Reading.values(observations.path("attributes")))
                        : null);
    }

    private List<Tag> tags(String taxonomy) {
        return Reading.list(
                document.path("taxonomies").path(taxonomy),
                tag -> new Tag(
                        tag.path("code").asText(),
                        Reading.words(tag.path("name")),
                        Reading.wordsIfAny(tag.path("description")),
                        Reading.trueIfSo(tag.path("needsComment"))));
    }
}
