package org.phrom.survey.framework.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.framework.document.ComparedChoices.Part;

/** Finds where a condition compares chosen options as a list: the order in which they were sent would decide. */
final class ComparedChoices implements Condition.Notation<Part> {

    private static final Part OTHER = new Part(null, false);
    private static final Set<String> EQUALITY = Set.of("==", "!=");

    private final Set<Reference> compared = new LinkedHashSet<>();

    private ComparedChoices() {}

    /**
     * What a part of a condition is.
     *
     * @param name of an answer, alone
     * @param single whether it is a list that is written out with one element, which has no order
     */
    record Part(@Nullable Reference name, boolean single) {}

    /**
     * Looks through a condition.
     *
     * @param own the question that it belongs to; null when to a rule
     */
    static void check(Condition condition, Spot place, QuestionsPart questions, @Nullable Spot own, Findings findings) {
        ComparedChoices choices = new ComparedChoices();
        condition.in(choices);
        boolean found = choices.compared.stream()
                .map(name -> question(name, questions, own))
                .anyMatch(question -> question != null && question.text("type").equals("multiChoice"));
        if (found) {
            findings.add(
                    place,
                    "choices-compared-in-order",
                    "== และ != ของคำตอบ multiChoice ขึ้นกับลำดับที่ส่งมา ให้เขียน size(l) == 2 && 'a' in l && 'b' in l",
                    "== and != of a multiChoice hang on the order in which options were sent: write"
                            + " size(l) == 2 && 'a' in l && 'b' in l");
        }
    }

    private static @Nullable Spot question(Reference name, QuestionsPart questions, @Nullable Spot own) {
        if (name.name().equals("value")) {
            return own;
        }
        return name.name().equals("answers") && name.path().size() == 2
                ? questions.byCode().get(name.path().get(1))
                : null;
    }

    @Override
    public Part literal(Object value) {
        return OTHER;
    }

    @Override
    public Part name(Reference name) {
        return new Part(name, false);
    }

    @Override
    public Part has(Reference name) {
        return OTHER;
    }

    @Override
    public Part any(List<Part> parts) {
        return OTHER;
    }

    @Override
    public Part all(List<Part> parts) {
        return OTHER;
    }

    @Override
    public Part call(String function, List<Part> arguments) {
        if (EQUALITY.contains(function) && arguments.stream().noneMatch(Part::single)) {
            for (Part argument : arguments) {
                if (argument.name() != null) {
                    compared.add(argument.name());
                }
            }
        }
        return new Part(null, function.equals("[]") && arguments.size() == 1);
    }

    @Override
    public Part other() {
        return OTHER;
    }
}
