package org.phrom.survey.framework.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.domain.Option;
import org.phrom.survey.framework.domain.Question;

/** The names that conditions of a framework may use, and the types of their values. */
final class ConditionNames {

    static final Type STATUS = Type.oneOf(List.of("answered", "unanswered", "unknown", "notRelevant", "notApplicable"));
    private static final Type YES_OR_NO = Type.oneOf(List.of("yes", "no"));

    private final HeadPart head;
    private final QuestionsPart questions;
    private final OptionSetsPart optionSets;
    private final RostersPart rosters;
    private final Map<String, Type> answerTypes = new HashMap<>();
    private final Map<Question.@Nullable About, Vocabulary> byPlace = new HashMap<>();

    ConditionNames(HeadPart head, QuestionsPart questions, OptionSetsPart optionSets, RostersPart rosters) {
        this.head = head;
        this.questions = questions;
        this.optionSets = optionSets;
        this.rosters = rosters;
    }

    /** Those of the conditions of a question. */
    Vocabulary of(Spot question) {
        return at(questions.about(question));
    }

    /** The same and its own answer. */
    Vocabulary withValue(Spot question) {
        return of(question).with("value", answerType(question));
    }

    /** Those of a condition about each item or observation of a roster, or about the body when that is null. */
    Vocabulary at(Question.@Nullable About place) {
        Vocabulary known = byPlace.get(place);
        if (known == null) {
            known = vocabulary(place);
            byPlace.put(place, known);
        }
        return known;
    }

    /** The same without answers that are tables: scoring does not look into their cells. */
    Vocabulary withoutTables(Question.@Nullable About place) {
        return at(place).with("answers", Type.fields(code -> {
            Spot question = questions.byCode().get(code);
            boolean table = question != null && question.text("type").equals("table");
            return table ? null : seenFrom(place, code, null);
        }));
    }

    private Vocabulary vocabulary(Question.@Nullable About place) {
        Map<String, Type> names = new HashMap<>();
        names.put("answers", Type.fields(code -> seenFrom(place, code, null)));
        names.put("status", Type.fields(code -> seenFrom(place, code, STATUS)));
        names.put("organisation", Type.fields(Map.of("type", Type.oneOf(head.organisationTypes()))));
        names.put("items", Type.fields(this::itemsOf));
        if (place != null) {
            Spot roster = rosters.get(place.roster());
            names.put("item", ofItems(roster));
            if (place.observations()) {
                names.put("observation", ofObservations(roster));
            }
        }
        return new Vocabulary(names);
    }

    private @Nullable Type seenFrom(Question.@Nullable About place, String code, @Nullable Type status) {
        Spot question = questions.byCode().get(code);
        if (question == null) {
            return null;
        }
        Type one = status != null ? status : answerTypes.computeIfAbsent(code, known -> answerType(question));
        Question.About there = questions.about(question);
        if (there == null || there.equals(place)) {
            return one;
        }
        if (place == null || !there.roster().equals(place.roster())) {
            return Type.listOf(one, most(there));
        }
        return there.observations() ? Type.listOf(one, RostersPart.most(observations(there))) : one;
    }

    /** The type of the answer to a question, whoever looks at it. */
    Type answerType(Spot question) {
        return switch (question.text("type")) {
            case "number", "percent", "money", "ladder" -> Type.NUMBER;
            case "yesNo" -> YES_OR_NO;
            case "singleChoice" -> options(question);
            case "multiChoice" ->
                Type.listOf(options(question), optionSets.read(question).size());
            case "table" -> table(question);
            default -> Type.TEXT;
        };
    }

    private Type options(Spot question) {
        List<String> codes =
                optionSets.read(question).stream().map(Option::code).toList();
        return codes.isEmpty() ? Type.TEXT : Type.oneOf(codes);
    }

    private Type table(Spot question) {
        Map<String, Type> columns = new HashMap<>();
        question.get("columns").items().forEach(column -> columns.put(column.text("code"), answerType(column)));
        Map<String, Type> rows = new HashMap<>();
        question.get("rows").items().forEach(row -> rows.put(row.text("code"), Type.fields(columns)));
        return Type.fields(rows);
    }

    private @Nullable Type itemsOf(String code) {
        Spot roster = rosters.get(code);
        if (roster.node().isMissingNode()) {
            return null;
        }
        List<String> fixed = roster.get("items").items().stream()
                .map(item -> item.text("code"))
                .toList();
        boolean closed = !roster.get("open").isTrue() && !fixed.isEmpty();
        return Type.listOf(closed ? Type.oneOf(fixed) : Type.TEXT, most(new Question.About(code, false)));
    }

    /** How many answers to a question a condition of it may be asked for at most. */
    int times(Spot question) {
        Question.About about = questions.about(question);
        return about == null ? 1 : Math.max(1, most(about));
    }

    private int most(Question.About place) {
        Spot roster = rosters.get(place.roster());
        int entered = roster.get("open").isTrue() ? RostersPart.most(roster) : 0;
        int items = roster.get("items").items().size() + entered;
        return place.observations() ? items * RostersPart.most(observations(place)) : items;
    }

    private Spot observations(Question.About place) {
        return rosters.get(place.roster()).get("observations");
    }

    /** What is known of each item of a roster. */
    static Type ofItems(Spot roster) {
        return roster.has("attributes") ? attributes(roster.get("attributes")) : attributesOf(roster);
    }

    /** What is known of each observation of a roster. */
    static Type ofObservations(Spot roster) {
        return attributes(roster.get("observations").get("attributes"));
    }

    // where a roster names no attributes, those that its items have; one that is now a number and now a text is none
    private static Type attributesOf(Spot roster) {
        Map<String, Type> types = new HashMap<>();
        Set<String> mixed = new HashSet<>();
        for (Spot item : roster.get("items").items()) {
            for (Spot value : item.get("attributes").fields()) {
                Type type = value.node().isNumber() ? Type.NUMBER : Type.TEXT;
                Type before = types.put(value.name(), type);
                if (before != null && !before.equals(type)) {
                    mixed.add(value.name());
                }
            }
        }
        types.keySet().removeAll(mixed);
        return Type.fields(types);
    }

    private static Type attributes(Spot kinds) {
        Map<String, Type> types = new HashMap<>();
        kinds.fields().forEach(kind -> types.put(kind.name(), attribute(kind)));
        return Type.fields(types);
    }

    private static Type attribute(Spot kind) {
        if (kind.node().isArray()) {
            return Type.oneOf(kind.strings());
        }
        return switch (kind.node().asText()) {
            case "number" -> Type.NUMBER;
            case "yesNo" -> YES_OR_NO;
            default -> Type.TEXT;
        };
    }
}
