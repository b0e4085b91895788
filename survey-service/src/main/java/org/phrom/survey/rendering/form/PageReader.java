package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormDefinition.Group;
import org.phrom.survey.rendering.form.FormDefinition.Page;

/**
 * Puts questions on pages: those of the document, or else one for each node below the top of the tree with a group for
 * each of its children. A question that several indicators use stands at the first. Of those of none, what is shown or
 * required by others stands behind the last of these, the rest first of all.
 */
final class PageReader {

    // no code of a document begins so
    private static final String GENERAL = "_general";
    private static final Text GENERAL_TITLE = new Text("ข้อมูลทั่วไป", "General information");

    private final JsonNode document;
    private final Map<String, FormQuestion> left;
    private final FormConditions conditions;
    private final Map<String, List<FormQuestion>> followers;

    /**
     * For a document with these questions.
     *
     * @param left the questions by code, in order; those that get a place are taken out
     */
    PageReader(JsonNode document, Map<String, FormQuestion> left, FormConditions conditions) {
        this.document = document;
        this.left = left;
        this.conditions = conditions;
        this.followers = followers(left.values(), Set.copyOf(codes(document.path("tree"))));
    }

    List<Page> read() {
        List<Page> pages = new ArrayList<>(document.has("pages") ? stated() : byTree(document.path("tree")));
        if (!left.isEmpty()) {
            Group rest = new Group(GENERAL, GENERAL_TITLE, List.copyOf(left.values()));
            pages.add(0, new Page(GENERAL, GENERAL_TITLE, null, List.of(rest)));
        }
        pages.removeIf(page -> page.groups().isEmpty());
        return List.copyOf(pages);
    }

    private List<Page> stated() {
        return Reading.list(
                document.path("pages"),
                page -> new Page(
                        page.path("code").asText(),
                        Reading.words(page.path("title")),
                        Reading.wordsIfAny(page.path("help")),
                        groups(Reading.list(
                                page.path("groups"),
                                group -> group(group, "title", Reading.strings(group.path("questions")), false)))));
    }

    private List<Page> byTree(JsonNode top) {
        List<Page> pages = new ArrayList<>();
        List<Group> ofTop = new ArrayList<>();
        for (JsonNode node : top.has("children") ? top.path("children") : List.of(top)) {
            if (node.has("children")) {
                pages.add(page(node, Reading.list(node.path("children"), this::group)));
            } else {
                ofTop.add(group(node));
            }
        }
        pages.add(page(top, ofTop));
        return pages;
    }

    private static Page page(JsonNode node, List<Group> groups) {
        return new Page(
                node.path("code").asText(),
                Reading.words(node.path("name")),
                Reading.wordsIfAny(node.path("description")),
                groups(groups));
    }

    private Group group(JsonNode node) {
        return group(node, "name", codes(node), true);
    }

    private Group group(JsonNode from, String title, List<String> codes, boolean withFollowers) {
        List<FormQuestion> questions = new ArrayList<>();
        codes.stream().map(left::remove).filter(Objects::nonNull).forEach(question -> {
            questions.add(question);
            if (withFollowers) {
                addFollowers(question, questions);
            }
        });
        return new Group(from.path("code").asText(), Reading.words(from.path(title)), questions);
    }

    // what hangs on it and no indicator uses, unless it hangs on one without a place as well
    private void addFollowers(FormQuestion leader, List<FormQuestion> questions) {
        Deque<FormQuestion> next = new ArrayDeque<>(followers.getOrDefault(leader.code(), List.of()));
        while (!next.isEmpty()) {
            FormQuestion follower = next.pop();
            if (left.containsKey(follower.code()) && Collections.disjoint(leaders(follower), left.keySet())) {
                left.remove(follower.code());
                questions.add(follower);
                List<FormQuestion> behind = followers.getOrDefault(follower.code(), List.of());
                for (int i = behind.size() - 1; i >= 0; i--) {
                    next.push(behind.get(i));
                }
            }
        }
    }

    private static Map<String, List<FormQuestion>> followers(
            Collection<FormQuestion> questions, Set<String> ofIndicators) {
        Map<String, List<FormQuestion>> followers = new HashMap<>();
        questions.stream()
                .filter(question -> !ofIndicators.contains(question.code()))
                .forEach(question -> leaders(question).stream().distinct().forEach(leader -> followers
                        .computeIfAbsent(leader, code -> new ArrayList<>())
                        .add(question)));
        return followers;
    }

    private static List<String> leaders(FormQuestion question) {
        return Stream.of(question.rules().visibleWhen(), question.rules().requiredWhen())
                .filter(Objects::nonNull)
                .flatMap(when -> when.reads().stream())
                .toList();
    }

    private static List<Group> groups(List<Group> groups) {
        return groups.stream().filter(group -> !group.questions().isEmpty()).toList();
    }

    private List<String> codes(JsonNode node) {
        List<String> codes = new ArrayList<>();
        node.path("children").forEach(child -> codes.addAll(codes(child)));
        used(node.path("indicator"), codes);
        return codes;
    }

    private void used(JsonNode indicator, List<String> codes) {
        for (String field : List.of("question", "numerator", "denominator")) {
            if (indicator.path(field).isTextual()) {
                codes.add(indicator.path(field).asText());
            }
        }
        codes.addAll(Reading.strings(indicator.path("questions")));
        indicator.path("of").forEach(part -> used(part.path("indicator"), codes));
        for (JsonNode row : indicator.path("rows")) {
            codes.addAll(conditions.reads(row.path("when").asText(), indicator.path("overRoster")));
            used(row.path("indicator"), codes);
        }
    }
}
