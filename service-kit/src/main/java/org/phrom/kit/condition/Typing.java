package org.phrom.kit.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.ConditionRefused.Fault;
import org.phrom.kit.condition.Lexer.Kind;
import org.phrom.kit.condition.Lexer.Token;
import org.phrom.kit.text.Text;

/** Gives each part of a condition its type and its cost, and collects what does not agree. */
final class Typing {

    static final Set<String> MACROS = Set.of("exists", "all", "exists_one", "filter", "map");

    private static final Set<String> OF_TEXTS = Set.of("contains", "startsWith", "endsWith");
    private static final int MOST_FAULTS = 20;
    // of looking for a text that is not written out in another one
    private static final int LONG_SEARCH = 10_000;
    private static final long BEYOND = 1_000_000_000L;

    private final Vocabulary vocabulary;
    private final Map<String, Typed> locals = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int slots;

    Typing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A part with its type.
     *
     * @param type null when it has a fault that was said already
     * @param at where its operator stands
     */
    record Typed(Term term, @Nullable Type type, long steps, int depth, int at) {

        private Typed(Term term, @Nullable Type type, int at, List<Typed> parts) {
            this(term, type, sumOf(parts), 1 + deepestOf(parts), at);
            if (depth > Condition.DEEPEST) {
                throw tooDeep(at);
            }
        }

        private static long sumOf(List<Typed> parts) {
            long sum = 1;
            for (Typed part : parts) {
                sum += part.steps;
            }
            return Math.min(BEYOND, sum);
        }

        private static int deepestOf(List<Typed> parts) {
            int deepest = 0;
            for (Typed part : parts) {
                deepest = Math.max(deepest, part.depth);
            }
            return deepest;
        }

        private Typed costing(long more) {
            return new Typed(term, type, Math.min(BEYOND, steps + more), depth, at);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    int slots() {
        return slots;
    }

    static ConditionRefused tooDeep(int at) {
        return new ConditionRefused(
                at,
                "too-deep",
                "ซ้อนกันเกิน " + Condition.DEEPEST + " ชั้น",
                "Nested deeper than " + Condition.DEEPEST);
    }

    Typed whole(Typed whole) {
        if (whole.type != null && !(whole.type instanceof Type.Bool)) {
            fault(
                    whole.at,
                    "not-a-condition",
                    "เงื่อนไขต้องเป็นจริงหรือเท็จ แต่นี่คือ " + whole.type.kind(),
                    "A condition is true or false, this is a " + whole.type.kind());
        }
        if (whole.steps > Condition.MOST_STEPS) {
            String steps = whole.steps == BEYOND ? "more" : Long.toString(whole.steps);
            fault(
                    whole.at,
                    "too-costly",
                    "อาจต้องใช้เกิน " + Condition.MOST_STEPS + " ขั้น",
                    "It may take " + steps + " steps, and " + Condition.MOST_STEPS + " are allowed");
        }
        return whole;
    }

    Typed literal(Token token) {
        if (token.kind() == Kind.NUMBER) {
            return literal(new BigDecimal(token.text()), Type.NUMBER, token);
        }
        return token.kind() == Kind.TEXT
                ? literal(token.text(), Type.oneOf(Set.of(token.text())), token)
                : literal(token.is("true"), Type.BOOL, token);
    }

    private static Typed literal(Object value, Type type, Token token) {
        return new Typed(new Term.Literal(value), type, token.at(), List.of());
    }

    Typed name(String name, int at) {
        Typed local = locals.get(name);
        Type type = vocabulary.type(name);
        if (local == null && type == null) {
            return unknown(name, at);
        }
        return local != null ? local : new Typed(new Term.Read(Reference.of(name)), type, at, List.of());
    }

    Typed field(Typed owner, String field, int at) {
        if (owner.type == null) {
            return owner;
        }
        if (!(owner.type instanceof Type.Fields fields) || !(owner.term instanceof Term.Read read)) {
            return mismatch(at, "." + field, owner);
        }
        Type type = fields.fields().apply(field);
        Reference name = read.name().field(field);
        return type == null ? unknown(name.toString(), at) : new Typed(new Term.Read(name), type, at, List.of());
    }

    Typed list(List<Typed> elements, int at) {
        if (elements.isEmpty()) {
            return broken(at, "type-mismatch", "รายการว่างใช้ไม่ได้", "A list that is written out has elements");
        }
        if (elements.size() > Condition.MOST_ELEMENTS) {
            return broken(
                    at,
                    "list-too-long",
                    "รายการมีได้ไม่เกิน " + Condition.MOST_ELEMENTS + " รายการ",
                    "A list that is written out has " + Condition.MOST_ELEMENTS + " elements at most");
        }
        Type type = elements.get(0).type;
        for (Typed element : elements) {
            if (type == null || element.type == null) {
                return untyped(at);
            }
            if (!type.isLike(element.type)) {
                return mismatch(at, "[ ]", elements.get(0), element);
            }
            type = type.or(element.type);
        }
        return type == null
                ? untyped(at)
                : strict("[]", Type.listOf(type, elements.size()), at, values -> values, elements);
    }

    Typed unary(String operator, Typed operand, int at) {
        Type wanted = operator.equals("!") ? Type.BOOL : Type.NUMBER;
        return areLike(wanted, operator, at, operand)
                ? strict(
                        operator,
                        wanted,
                        at,
                        operator.equals("!") ? v -> Functions.not(v.get(0)) : Functions::negated,
                        operand)
                : untyped(at);
    }

    Typed joined(String operator, List<Typed> parts, int at) {
        boolean right = true;
        for (Typed part : parts) {
            right &= areLike(Type.BOOL, operator, part.at, part);
        }
        List<Term> terms = parts.stream().map(Typed::term).toList();
        return right ? new Typed(new Term.Joined(operator.equals("||"), terms), Type.BOOL, at, parts) : untyped(at);
    }

    Typed choice(Typed condition, Typed yes, Typed no, int at) {
        if (!areLike(Type.BOOL, "?", condition.at, condition) || yes.type == null || no.type == null) {
            return untyped(at);
        }
        if (!yes.type.isLike(no.type)) {
            return mismatch(at, "? :", yes, no);
        }
        Term term = new Term.Choice(condition.term, yes.term, no.term);
        return new Typed(term, yes.type.or(no.type), at, List.of(condition, yes, no));
    }

    Typed arithmetic(String operator, Typed left, Typed right, int at) {
        return areLike(Type.NUMBER, operator, at, left, right)
                ? strict(operator, Type.NUMBER, at, Functions.arithmetic(operator), left, right)
                : untyped(at);
    }

    Typed relation(String operator, Typed left, Typed right, int at) {
        if (left.type == null || right.type == null) {
            return untyped(at);
        }
        if (operator.equals("in")) {
            return in(left, right, left.type, right.type, at);
        }
        boolean ordered = operator.contains("<") || operator.contains(">");
        boolean hasOrder = left.type instanceof Type.Number || left.type instanceof Type.Text;
        if (!left.type.isLike(right.type) || ordered && !hasOrder) {
            return mismatch(at, operator, left, right);
        }
        if (!ordered) {
            possible(left.type, right.type, right.at);
        }
        Typed relation = strict(operator, Type.BOOL, at, Functions.relation(operator), left, right);
        return relation.costing(left.type.steps() - 1);
    }

    private Typed in(Typed left, Typed right, Type sought, Type among, int at) {
        if (among instanceof Type.Fields && left.term instanceof Term.Literal && sought instanceof Type.Text) {
            return has(List.of(field(right, (String) ((Term.Literal) left.term).value(), left.at)), at);
        }
        if (!(among instanceof Type.ListOf list) || !list.element().isLike(sought)) {
            return mismatch(at, "in", left, right);
        }
        if (right.term instanceof Term.Strict written && list.element() instanceof Type.Text) {
            written.arguments().stream()
                    .filter(Term.Literal.class::isInstance)
                    .map(element -> Type.oneOf(Set.of((String) ((Term.Literal) element).value())))
                    .forEach(one -> possible(sought, one, right.at));
        } else {
            possible(sought, list.element(), left.at);
        }
        return strict("in", Type.BOOL, at, Functions.relation("in"), left, right)
                .costing(list.steps());
    }

    private void possible(Type one, Type other, int at) {
        if (one.excludes(other)) {
            fault(
                    at,
                    "value-impossible",
                    "ไม่มีค่าใดใน " + one + " อยู่ใน " + other,
                    "None of " + one + " is one of " + other);
        }
    }

    Typed has(List<Typed> arguments, int at) {
        if (arguments.size() == 1 && arguments.get(0).type == null) {
            return untyped(at);
        }
        if (arguments.size() != 1
                || !(arguments.get(0).term instanceof Term.Read read)
                || read.name().path().size() < 2) {
            return broken(
                    at, "type-mismatch", "has ใช้กับ ชื่อ.ฟิลด์", "has takes a name with a field, as in has(a.b)");
        }
        return new Typed(new Term.Has(read.name()), Type.BOOL, at, List.of());
    }

    /** A call of a function; of a method when there is a receiver. */
    Typed call(String name, @Nullable Typed receiver, List<Typed> arguments, int at) {
        List<Typed> all = new ArrayList<>(arguments);
        if (receiver != null) {
            all.add(0, receiver);
        }
        if (all.stream().anyMatch(argument -> argument.type == null)) {
            return untyped(at);
        }
        if (name.equals("size") && all.size() == 1) {
            Type type = all.get(0).type;
            return type instanceof Type.ListOf || type instanceof Type.Text
                    ? strict(name, Type.NUMBER, at, Functions::size, all)
                    : mismatch(at, name, all.get(0));
        }
        if (OF_TEXTS.contains(name) && receiver != null && all.size() == 2) {
            Typed sought = all.get(1);
            boolean written = sought.term instanceof Term.Literal;
            return areLike(Type.TEXT, name, at, receiver, sought)
                    ? strict(name, Type.BOOL, at, Functions.ofTexts(name), all)
                            .costing(
                                    written
                                            ? ((Term.Literal) sought.term)
                                                    .value()
                                                    .toString()
                                                    .length()
                                            : LONG_SEARCH)
                    : untyped(at);
        }
        return broken(at, "function-unknown", "ไม่มีฟังก์ชันนี้: " + name, "There is no such function here: " + name);
    }

    /** Makes the elements of a list known by a name, until the comprehension over it is whole. */
    void declare(String name, Typed range, int at) {
        if (locals.containsKey(name) || vocabulary.type(name) != null) {
            throw new ConditionRefused(at, "name-taken", "มีชื่อนี้อยู่แล้ว: " + name, "The name is taken: " + name);
        }
        Type element = range.type instanceof Type.ListOf list ? list.element() : null;
        locals.put(name, new Typed(new Term.Local(locals.size()), element, at, List.of()));
        slots = Math.max(slots, locals.size());
    }

    Typed comprehension(String macro, Typed range, Typed body, int at) {
        int slot = locals.size() - 1;
        locals.remove(locals.keySet().stream().skip(slot).findFirst().orElseThrow());
        if (range.type != null && !(range.type instanceof Type.ListOf)) {
            return mismatch(at, macro, range);
        }
        if (!(range.type instanceof Type.ListOf list) || body.type == null) {
            return untyped(at);
        }
        boolean mapping = macro.equals("map");
        if (!mapping && !areLike(Type.BOOL, macro, body.at, body) || body.type instanceof Type.Fields) {
            return mapping ? mismatch(body.at, macro, body) : untyped(at);
        }
        Type type = mapping ? Type.listOf(body.type, list.most()) : macro.equals("filter") ? list : Type.BOOL;
        Term term = new Term.Comprehension(macro, range.term, slot, body.term);
        return new Typed(term, type, at, List.of(range, body)).costing(list.most() * (1 + body.steps));
    }

    private static Typed strict(
            String name, Type type, int at, Function<List<Object>, Object> function, Typed... arguments) {
        return strict(name, type, at, function, Arrays.asList(arguments));
    }

    private static Typed strict(
            String name, Type type, int at, Function<List<Object>, Object> function, List<Typed> arguments) {
        List<Term> terms = new ArrayList<>(arguments.size());
        for (Typed argument : arguments) {
            terms.add(argument.term);
        }
        return new Typed(new Term.Strict(name, terms, function), type, at, arguments);
    }

    private boolean areLike(Type wanted, String operator, int at, Typed... operands) {
        boolean known = true;
        for (Typed operand : operands) {
            if (operand.type == null) {
                known = false;
            } else if (!wanted.isLike(operand.type)) {
                mismatch(at, operator, operands);
                return false;
            }
        }
        return known;
    }

    private Typed mismatch(int at, String operator, Typed... operands) {
        String types = Arrays.stream(operands)
                .map(operand -> operand.type == null ? "?" : operand.type.kind())
                .collect(Collectors.joining(", "));
        return broken(
                at, "type-mismatch", operator + " ใช้กับชนิดนี้ไม่ได้: " + types, operator + " does not take " + types);
    }

    private Typed unknown(String name, int at) {
        return broken(at, "name-unknown", "ไม่รู้จักชื่อ " + name, "There is nothing called " + name);
    }

    private Typed broken(int at, String code, String th, String en) {
        fault(at, code, th, en);
        return untyped(at);
    }

    private static Typed untyped(int at) {
        return new Typed(new Term.Literal(Scope.UNANSWERED), null, at, List.of());
    }

    private void fault(int at, String code, String th, String en) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(at, code, new Text(th, en)));
        }
    }
}
