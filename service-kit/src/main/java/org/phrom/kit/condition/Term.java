package org.phrom.kit.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.phrom.kit.condition.Condition.Notation;

/** A part of a condition that is known to be right. Values are those of {@link Scope}. */
sealed interface Term {

    Object value(Frame frame);

    /** Adds the names that it reads, and those of which it asks whether they are there. */
    default void collect(Set<Reference> read, Set<Reference> presences) {}

    /** The same in another notation. */
    <T> T in(Notation<T> notation);

    private static <T> List<T> in(Notation<T> notation, List<Term> parts) {
        return parts.stream().map(part -> part.in(notation)).toList();
    }

    /** What a condition is evaluated in: the names, and the elements that comprehensions look at. */
    record Frame(Scope scope, Object[] locals) {}

    /** A value that is written out. */
    record Literal(Object value) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.literal(value);
        }

        @Override
        public Object value(Frame frame) {
            return value;
        }
    }

    /** The value of a name. */
    record Read(Reference name) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.name(name);
        }

        @Override
        public Object value(Frame frame) {
            return frame.scope.value(name);
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            read.add(name);
        }
    }

    /** Whether a name has a value. */
    record Has(Reference name) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.has(name);
        }

        @Override
        public Object value(Frame frame) {
            return frame.scope.value(name) != Scope.UNANSWERED;
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            presences.add(name);
        }
    }

    /** The element that a comprehension looks at. */
    record Local(int slot) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.other();
        }

        @Override
        public Object value(Frame frame) {
            return frame.locals[slot];
        }
    }

    /** Parts joined by {@code ||}, of which one that is true decides, or by {@code &&}, of which one that is false does. */
    record Joined(boolean deciding, List<Term> parts) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return deciding ? notation.any(Term.in(notation, parts)) : notation.all(Term.in(notation, parts));
        }

        @Override
        public Object value(Frame frame) {
            Object joined = !deciding;
            for (Term part : parts) {
                Object value = part.value(frame);
                if (value == Scope.UNANSWERED) {
                    joined = value;
                } else if ((Boolean) value == deciding) {
                    return deciding;
                }
            }
            return joined;
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            parts.forEach(part -> part.collect(read, presences));
        }
    }

    /** One of two values. */
    record Choice(Term condition, Term yes, Term no) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.other();
        }

        @Override
        public Object value(Frame frame) {
            Object chosen = condition.value(frame);
            return chosen == Scope.UNANSWERED ? chosen : ((Boolean) chosen ? yes : no).value(frame);
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            List.of(condition, yes, no).forEach(part -> part.collect(read, presences));
        }
    }

    /**
     * A function of values that must all be there.
     *
     * @param name operator or function, {@code []} for a list that is written out
     */
    record Strict(String name, List<Term> arguments, Function<List<Object>, Object> function) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.call(name, Term.in(notation, arguments));
        }

        @Override
        public Object value(Frame frame) {
            List<Object> values = new ArrayList<>(arguments.size());
            for (Term argument : arguments) {
                Object value = argument.value(frame);
                if (value == Scope.UNANSWERED) {
                    return value;
                }
                values.add(value);
            }
            return function.apply(values);
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            arguments.forEach(argument -> argument.collect(read, presences));
        }
    }

    /**
     * A macro of CEL that goes over a list.
     *
     * @param name which one
     * @param slot where its body finds the element
     */
    record Comprehension(String name, Term range, int slot, Term body) implements Term {

        @Override
        public <T> T in(Notation<T> notation) {
            return notation.other();
        }

        @Override
        public Object value(Frame frame) {
            Object list = range.value(frame);
            if (list == Scope.UNANSWERED) {
                return list;
            }
            return switch (name) {
                case "exists" -> quantified(true, (List<?>) list, frame);
                case "all" -> quantified(false, (List<?>) list, frame);
                default -> collected((List<?>) list, frame);
            };
        }

        private Object quantified(boolean deciding, List<?> list, Frame frame) {
            Object joined = !deciding;
            for (Object element : list) {
                Object value = bodyOf(element, frame);
                if (value == Scope.UNANSWERED) {
                    joined = value;
                } else if ((Boolean) value == deciding) {
                    return deciding;
                }
            }
            return joined;
        }

        private Object collected(List<?> list, Frame frame) {
            List<Object> results = new ArrayList<>();
            for (Object element : list) {
                Object value = bodyOf(element, frame);
                if (value == Scope.UNANSWERED) {
                    return value;
                }
                if (name.equals("map")) {
                    results.add(value);
                } else if ((Boolean) value) {
                    results.add(element);
                }
            }
            return name.equals("exists_one") ? (Object) (results.size() == 1) : results;
        }

        private Object bodyOf(Object element, Frame frame) {
            frame.locals[slot] = element;
            return body.value(frame);
        }

        @Override
        public void collect(Set<Reference> read, Set<Reference> presences) {
            range.collect(read, presences);
            body.collect(read, presences);
        }
    }
}
