package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.domain.Conditions;

/** The conditions of the questions: what is wrong with each, and what does not go together. */
final class ConditionsPart implements Part {

    /** Most steps of all conditions of a framework together, each for every item that it is asked about. */
    static final long MOST_STEPS = 20_000_000;

    // more answers than that do not go into an event
    private static final int MOST_TIMES = 5_000;

    private final QuestionsPart questions;
    private final ConditionNames names;
    private final Findings findings;
    private final Reachability reachability;

    ConditionsPart(QuestionsPart questions, HeadPart head, ConditionNames names, Findings findings) {
        this.questions = questions;
        this.names = names;
        this.findings = findings;
        this.reachability = new Reachability(questions, head, names);
    }

    /** The conditions of a question that was found valid. */
    Conditions read(Spot question) {
        Vocabulary vocabulary = names.of(question);
        Vocabulary withValue = names.withValue(question);
        List<Conditions.Constraint> constraints = question.get("constraints").items().stream()
                .map(constraint -> new Conditions.Constraint(
                        Condition.compile(constraint.text("expect"), withValue),
                        constraint.get("message").words(),
                        constraint.text("severity").equals("warning")))
                .toList();
        Spot required = question.get("required");
        return new Conditions(
                question.has("visibleWhen") ? Condition.compile(question.text("visibleWhen"), vocabulary) : null,
                required.node().isTextual() ? Condition.compile(required.node().asText(), vocabulary) : null,
                question.get("evidence").has("when")
                        ? Condition.compile(question.get("evidence").text("when"), withValue)
                        : null,
                constraints);
    }

    @Override
    public void check() {
        Map<String, Condition> visible = new LinkedHashMap<>();
        List<Compiled> all = new ArrayList<>();
        for (Spot question : questions.all()) {
            Vocabulary vocabulary = names.of(question);
            Compiled visibleWhen = compile(question, question.get("visibleWhen"), vocabulary);
            if (visibleWhen != null) {
                visible.put(question.text("code"), visibleWhen.condition);
                all.add(visibleWhen);
            }
            add(all, compile(question, question.get("required"), vocabulary));
            add(all, compile(question, question.get("evidence").get("when"), names.withValue(question)));
            for (Spot constraint : question.get("constraints").items()) {
                add(all, compile(question, constraint.get("expect"), names.withValue(question)));
            }
        }
        all.forEach(this::askedTogether);
        new VisibilityOrder(visible)
                .check((code, finding, text) ->
                        findings.add(spot(code).get("visibleWhen").pointer(), finding, text));
        cost(all);
        all.forEach(compiled -> holdsEver(compiled, visible));
    }

    private record Compiled(Spot question, Spot place, Condition condition) {}

    private static void add(List<Compiled> all, @Nullable Compiled one) {
        if (one != null) {
            all.add(one);
        }
    }

    private @Nullable Compiled compile(Spot question, Spot place, Vocabulary vocabulary) {
        if (!place.node().isTextual()) {
            return null;
        }
        try {
            Condition condition = Condition.compile(place.node().asText(), vocabulary);
            ComparedChoices.check(condition, place, questions, question, findings);
            return new Compiled(question, place, condition);
        } catch (ConditionRefused refused) {
            findings.addAll(place, refused);
            return null;
        }
    }

    private void askedTogether(Compiled compiled) {
        Set<String> types = new HashSet<>(compiled.question.get("appliesTo").strings());
        for (String code : questionsOf(compiled.condition)) {
            List<String> others = spot(code).get("appliesTo").strings();
            if (!types.isEmpty() && !others.isEmpty() && others.stream().noneMatch(types::contains)) {
                findings.add(
                        compiled.place,
                        "never-asked-together",
                        "ไม่มีหน่วยงานประเภทใดที่ถูกถาม " + code + " ด้วย",
                        "No type of organisation is asked " + code + " as well");
            }
        }
    }

    private void cost(List<Compiled> all) {
        long steps = 0;
        for (Compiled compiled : all) {
            steps += compiled.condition.steps() * Math.min(MOST_TIMES, names.times(compiled.question));
            if (steps > MOST_STEPS) {
                findings.add(
                        compiled.place,
                        "conditions-too-costly",
                        "เงื่อนไขทั้งหมดรวมกันอาจใช้เกิน " + MOST_STEPS + " ขั้น",
                        "All conditions up to this one may take more than " + MOST_STEPS + " steps");
                return;
            }
        }
    }

    private void holdsEver(Compiled compiled, Map<String, Condition> visible) {
        boolean shows = compiled.place.name().equals("visibleWhen");
        boolean keeps = compiled.place.name().equals("expect");
        if (reachability.holdsNever(compiled.question, compiled.condition, keeps, visible)) {
            findings.add(
                    compiled.place,
                    shows ? "question-unreachable" : "condition-holds-never",
                    "เงื่อนไขนี้เป็นจริงไม่ได้ ไม่ว่าจะตอบอย่างไร",
                    "It can not be true, whatever is answered");
        }
    }

    /** Codes of the questions whose answers or statuses a condition reads. */
    static List<String> questionsOf(Condition condition) {
        return condition.references().stream()
                .filter(name -> name.name().equals("answers") || name.name().equals("status"))
                .map(Reference::path)
                .filter(path -> path.size() > 1)
                .map(path -> path.get(1))
                .distinct()
                .toList();
    }

    private Spot spot(String code) {
        return Objects.requireNonNull(questions.byCode().get(code));
    }
}
