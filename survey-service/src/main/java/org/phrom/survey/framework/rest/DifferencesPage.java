package org.phrom.survey.framework.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Days;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.ComparingFrameworks.Differences;
import org.phrom.survey.framework.crosswalk.AnswerCarry;
import org.phrom.survey.framework.crosswalk.Change;
import org.phrom.survey.framework.crosswalk.Inventory;
import org.phrom.survey.framework.domain.Crossing;

/** What differs between two versions, in the words of one language. */
record DifferencesPage(
        String title, String from, String to, List<Section> sections, List<Carry> answers, List<Crossed> nodes) {

    /** Things of one kind. */
    record Section(String title, List<Thing> things) {}

    /** A thing that differs. */
    record Thing(String code, String name, String kind, List<Line> lines) {}

    /** What of it differs; absent sides are empty. */
    record Line(String field, String before, String after) {}

    /** What becomes of answers. */
    record Carry(String from, String to, String relation, String carries, String why) {}

    /** What became of a node. */
    record Crossed(String from, String to, String relation) {}

    private static final String DERIVED_FROM = "derivedFrom";

    // the tables of answers and of nodes say in words what else stands there
    private static final String VERSION = "version";

    private static final List<String> SAYING = List.of("text", "name", "title");

    static DifferencesPage of(Differences differences, Words words) {
        Names names = new Names(differences, words);
        Map<String, Map<String, List<Change>>> byPart = new LinkedHashMap<>();
        differences.changes().stream()
                .flatMap(change -> withoutCrosswalk(change).stream())
                .forEach(change -> byPart.computeIfAbsent(change.part(), part -> new LinkedHashMap<>())
                        .computeIfAbsent(change.code(), code -> new ArrayList<>())
                        .add(change));
        List<Section> sections = new ArrayList<>();
        byPart.forEach((part, things) -> sections.add(new Section(
                words.of("part-" + part),
                things.values().stream()
                        .map(changes -> thing(changes, names, words))
                        .toList())));
        return new DifferencesPage(
                names.title(),
                differences.from().version(),
                differences.to().version(),
                sections,
                differences.answers().stream().map(carry -> carry(carry, words)).toList(),
                differences.nodes().stream().map(row -> crossed(row, words)).toList());
    }

    private static Optional<Change> withoutCrosswalk(Change change) {
        if (!change.part().equals("head") || !change.field().startsWith(DERIVED_FROM)) {
            return Optional.of(change);
        }
        boolean whole = change.field().equals(DERIVED_FROM);
        return whole || change.field().equals(DERIVED_FROM + "/" + VERSION)
                ? Optional.of(new Change(
                        change.part(),
                        change.code(),
                        DERIVED_FROM,
                        change.kind(),
                        whole ? version(change.before()) : change.before(),
                        whole ? version(change.after()) : change.after()))
                : Optional.empty();
    }

    private static @Nullable JsonNode version(@Nullable JsonNode derivedFrom) {
        return derivedFrom == null ? null : derivedFrom.path(VERSION);
    }

    private static Thing thing(List<Change> changes, Names names, Words words) {
        Change first = changes.get(0);
        boolean whole = first.field().isEmpty() && first.kind() != Change.Kind.CHANGED;
        return new Thing(
                first.code(),
                names.of(first),
                words.of("change-" + (whole ? first.kind().name().toLowerCase(Locale.ROOT) : "changed")),
                whole
                        ? List.of()
                        : changes.stream()
                                .map(change -> new Line(
                                        field(change.field(), words),
                                        said(change.before(), words),
                                        said(change.after(), words)))
                                .toList());
    }

    private static String field(String field, Words words) {
        List<String> path = List.of(field.split("/"));
        return Stream.concat(
                        Stream.of(words.all().getOrDefault("field-" + path.get(0), path.get(0))),
                        path.stream().skip(1).map(step -> step(step, words)))
                .collect(Collectors.joining(" · "));
    }

    private static String step(String step, Words words) {
        return words.all().getOrDefault("step-" + step, step);
    }

    private static String said(@Nullable JsonNode value, Words words) {
        if (value == null) {
            return "";
        }
        if (value.isBoolean()) {
            return words.of(value.asBoolean() ? "yes" : "no");
        }
        String text = saying(value, words);
        if (!text.isEmpty()) {
            return text;
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> step(member.getKey(), words) + ": " + said(member.getValue(), words))
                    .collect(Collectors.joining("; "));
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> said(one, words)).collect(Collectors.joining(", "));
        }
        return worded(value.asText(), words);
    }

    private static String worded(String value, Words words) {
        try {
            return Days.day(LocalDate.parse(value), words.language());
        } catch (DateTimeParseException noDay) {
            return words.all().getOrDefault("value-" + value, value);
        }
    }

    private static String saying(JsonNode thing, Words words) {
        for (String member : SAYING) {
            if (thing.path(member).has("th")) {
                return words.of(text(thing.path(member)));
            }
        }
        return thing.has("th") ? words.of(text(thing)) : "";
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("th").asText(), node.path("en").asText());
    }

    private static Crossed crossed(Crossing row, Words words) {
        return new Crossed(
                Objects.requireNonNullElse(row.from(), ""),
                Objects.requireNonNullElse(row.to(), ""),
                words.of("relation-" + row.relation().code()));
    }

    private static Carry carry(AnswerCarry carry, Words words) {
        Text why = carry.why();
        String except = carry.except().isEmpty() ? "" : words.of("carryExcept", String.join(", ", carry.except()));
        return new Carry(
                Objects.requireNonNullElse(carry.from(), ""),
                Objects.requireNonNullElse(carry.to(), ""),
                carry.relation() == null
                        ? ""
                        : words.of("relation-" + carry.relation().code()),
                words.of(carry.carries() ? "carryYes" : "carryNo"),
                why == null ? except : words.of(why));
    }

    /** What things are called. */
    private static final class Names {

        private final Map<String, JsonNode> things = new LinkedHashMap<>();
        private final Words words;
        private final String title;

        Names(Differences differences, Words words) {
            this.words = words;
            this.title = saying(differences.later(), words);
            for (JsonNode document : List.of(differences.later(), differences.earlier())) {
                Inventory inventory = Inventory.of(document);
                inventory.questions().forEach((code, one) -> things.putIfAbsent("question " + code, one));
                inventory.nodes().forEach((code, one) -> things.putIfAbsent("node " + code, one));
                document.path("rosters").properties().forEach(one -> put("roster", one.getKey(), one.getValue()));
                document.path("bands")
                        .forEach(one -> put("band", one.path("code").asText(), one));
                document.path("pages")
                        .forEach(one -> put("page", one.path("code").asText(), one));
                JsonNode taxonomies = document.path("taxonomies");
                taxonomies
                        .path("obstacles")
                        .forEach(one -> put("obstacle", one.path("code").asText(), one));
                taxonomies
                        .path("successFactors")
                        .forEach(one -> put("successFactor", one.path("code").asText(), one));
            }
        }

        private void put(String part, String code, JsonNode thing) {
            things.putIfAbsent(part + " " + code, thing);
        }

        String title() {
            return title;
        }

        String of(Change change) {
            JsonNode thing = things.get(change.part() + " " + change.code());
            return thing == null ? "" : saying(thing, words);
        }
    }
}
