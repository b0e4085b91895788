package org.phrom.kit.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phrom.kit.condition.ConditionRefused.Fault;
import org.phrom.kit.condition.Typing.Typed;

/**
 * A condition that is known to be right: it has the types that its operators need, reads only names that there are, and
 * takes no more than {@value #MOST_STEPS} steps whatever the values. Never changes; any number of threads may use it.
 *
 * <p>A value that is not there behaves as an error does in CEL: it spreads, but {@code false && unanswered} is false and
 * {@code true || unanswered} is true, and so do {@code all} and {@code exists}, which are made of these.
 *
 * @see <a href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#logical-operators">CEL, logical operators</a>
 */
public final class Condition {

    /** Longest text, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 4_000;

    /** How deep parts may be nested in each other. */
    public static final int DEEPEST = 100;

    /** Most elements of a list that is written out. */
    public static final int MOST_ELEMENTS = 200;

    /** Most steps: one for each part that is looked at, and each element of a list for those that go over it. */
    public static final int MOST_STEPS = 100_000;

    private final String text;
    private final Typed typed;
    private final int slots;
    private final Set<Reference> references;
    private final Set<Reference> presences;

    private Condition(String text, Typed typed, int slots) {
        this.text = text;
        this.typed = typed;
        this.slots = slots;
        Set<Reference> read = new HashSet<>();
        Set<Reference> lookedFor = new HashSet<>();
        typed.term().collect(read, lookedFor);
        this.presences = Set.copyOf(lookedFor);
        read.addAll(lookedFor);
        this.references = Set.copyOf(read);
    }

    /**
     * Reads and checks a condition.
     *
     * @param text the condition, as it was written
     * @param vocabulary names that it may use
     * @throws ConditionRefused when it is not one; nothing else is thrown whatever the text
     */
    public static Condition compile(String text, Vocabulary vocabulary) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ConditionRefused(
                    MOST_CHARACTERS,
                    "too-long",
                    "เงื่อนไขยาวเกิน " + MOST_CHARACTERS + " อักขระ",
                    "Longer than " + MOST_CHARACTERS + " characters");
        }
        Typing typing = new Typing(vocabulary);
        try {
            Typed whole = typing.whole(new Parser(text, typing).whole());
            if (typing.faults().isEmpty()) {
                return new Condition(text, whole, typing.slots());
            }
        } catch (ConditionRefused atSyntax) {
            List<Fault> all = new ArrayList<>(typing.faults());
            all.addAll(atSyntax.faults());
            throw new ConditionRefused(all);
        }
        throw new ConditionRefused(typing.faults());
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The names that it reads, each with its fields as far as they are read; none when it is always the same. */
    public Set<Reference> references() {
        return references;
    }

    /** Those of them of which it asks whether they are there. */
    public Set<Reference> presences() {
        return presences;
    }

    /** Steps that it takes at most. */
    public long steps() {
        return typed.steps();
    }

    /** What it comes to with these values; throws {@link ClassCastException} when a value is not of its stated type. */
    public Outcome evaluate(Scope scope) {
        return Outcome.of(typed.term().value(new Term.Frame(scope, new Object[slots])));
    }

    /** The same in another notation, made from its parts up. */
    public <T> T in(Notation<T> notation) {
        return typed.term().in(notation);
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * How conditions are written in another language.
     *
     * @param <T> what a part becomes
     */
    public interface Notation<T> {

        /** A Boolean, a String or a BigDecimal that is written out. */
        T literal(Object value);

        /** The value of a name. */
        T name(Reference name);

        /** Whether a name has a value. */
        T has(Reference name);

        /** Parts joined by {@code ||}. */
        T any(List<T> parts);

        /** Parts joined by {@code &&}. */
        T all(List<T> parts);

        /** An operator or function and what it takes; {@code []} is a list that is written out. */
        T call(String function, List<T> arguments);

        /** {@code ? :}, and what goes over a list. */
        T other();
    }
}
