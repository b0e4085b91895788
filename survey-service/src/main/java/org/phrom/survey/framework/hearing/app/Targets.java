package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.Target;
import org.phrom.survey.framework.hearing.domain.TargetKind;

/**
 * Everything in a framework document that a comment can be about. A draft need not be valid: what has no code is passed
 * over, and of two things with one code the first counts.
 */
final class Targets {

    private final Map<Key, Found> found = new HashMap<>();
    private final JsonNode document;

    private Targets(JsonNode document) {
        this.document = document;
    }

    /** A target and its JSON pointer. */
    record Found(Target target, String pointer) {}

    private record Key(
            TargetKind kind,
            @Nullable String question,
            @Nullable String code) {}

    static Targets of(JsonNode document) {
        Targets targets = new Targets(document);
        Place root = Place.at("");
        targets.add(TargetKind.WHOLE, null, null, text(document.path("title")), root);
        targets.node(document.path("tree"), root.member("tree"));
        targets.questions("", document.path("questions"), root.member("questions"));
        document.path("rosters")
                .properties()
                .forEach(roster -> targets.questions(
                        "",
                        roster.getValue().path("fields"),
                        root.member("rosters").member(roster.getKey()).member("fields")));
        return targets;
    }

    /** The thing of that kind and code; an option is found by its question too. */
    Optional<Found> find(TargetKind kind, @Nullable String question, @Nullable String code) {
        return Optional.ofNullable(found.get(new Key(kind, question, code)));
    }

    /** Where a target stands in this document; empty when it does not any more. */
    String pointer(Target target) {
        return find(target.kind(), target.question(), target.code())
                .map(Found::pointer)
                .orElse("");
    }

    /**
     * Whether a node, a question or a column ({@code table/column}) has that code, or an option that is written as
     * {@code question/option}.
     */
    boolean has(String code) {
        int slash = code.lastIndexOf('/');
        return find(TargetKind.NODE, null, code).isPresent()
                || find(TargetKind.QUESTION, null, code).isPresent()
                || slash > 0
                        && find(TargetKind.OPTION, code.substring(0, slash), code.substring(slash + 1))
                                .isPresent();
    }

    private void node(JsonNode node, Place place) {
        add(TargetKind.NODE, null, code(node), text(node.path("name")), place);
        JsonNode children = node.path("children");
        for (int i = 0; i < children.size(); i++) {
            node(children.get(i), place.member("children").item(i));
        }
    }

    /** Questions; of columns of a table, the code begins with that of the table. */
    private void questions(String table, JsonNode questions, Place place) {
        for (int i = 0; i < questions.size(); i++) {
            JsonNode question = questions.get(i);
            Place here = place.item(i);
            String own = code(question);
            String code = own == null ? null : table + own;
            add(TargetKind.QUESTION, null, code, text(question.path("text")), here);
            JsonNode options = question.path("options");
            if (options.isTextual()) {
                String set = options.asText();
                options(
                        code,
                        document.path("optionSets").path(set),
                        Place.at("/optionSets").member(set));
            } else {
                options(code, options, here.member("options"));
            }
            levels(code, question.path("levels"), here.member("levels"));
            if (code != null) {
                questions(code + "/", question.path("columns"), here.member("columns"));
            }
        }
    }

    private void options(@Nullable String question, JsonNode options, Place place) {
        for (int i = 0; i < options.size() && question != null; i++) {
            JsonNode option = options.get(i);
            add(TargetKind.OPTION, question, code(option), text(option.path("text")), place.item(i));
        }
    }

    private void levels(@Nullable String question, JsonNode levels, Place place) {
        for (int i = 0; i < levels.size() && question != null; i++) {
            JsonNode level = levels.get(i);
            String code = level.path("level").isInt() ? level.path("level").asText() : null;
            add(TargetKind.OPTION, question, code, text(level.path("text")), place.item(i));
        }
    }

    private void add(TargetKind kind, @Nullable String question, @Nullable String code, Text name, Place place) {
        if (code != null || kind == TargetKind.WHOLE) {
            Target target = new Target(kind, code, question, name, found.size());
            found.putIfAbsent(new Key(kind, question, code), new Found(target, place.pointer()));
        }
    }

    private static @Nullable String code(JsonNode thing) {
        return thing.path("code").isTextual() ? thing.path("code").asText() : null;
    }

    private static Text text(JsonNode text) {
        return new Text(text.path("th").asText(), text.path("en").asText());
    }
}
