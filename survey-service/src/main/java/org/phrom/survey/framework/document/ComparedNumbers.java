package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.framework.domain.Question;

/** With which numbers, written out, a condition compares the names that it reads. */
final class ComparedNumbers implements Condition.Notation<Object> {

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Object ANYTHING_ELSE = new Object();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<Reference, List<BigDecimal>> numbers = new HashMap<>();
    private final Set<Reference> usedOtherwise = new HashSet<>();
    private boolean anyOther;

    private ComparedNumbers() {}

    static ComparedNumbers of(Condition condition) {
        ComparedNumbers compared = new ComparedNumbers();
        condition.in(compared);
        return compared;
    }

    /** Whether nothing is done with a name but to compare it with numbers that are written out, and to look for it. */
    boolean isOnlyCompared(Reference name) {
        return !anyOther && !usedOtherwise.contains(name);
    }

    /** The numbers that it is compared with. */
    List<BigDecimal> with(Reference name) {
        return numbers.getOrDefault(name, List.of());
    }

    /**
     * Numbers within limits of which one compares with each of these as any number within the limits does; at most one
     * more than two for each.
     */
    static Set<BigDecimal> around(List<BigDecimal> constants, Question.Limits limits) {
        TreeSet<BigDecimal> edges = new TreeSet<>(constants);
        if (limits.min() != null) {
            edges.add(limits.min());
        }
        if (limits.max() != null) {
            edges.add(limits.max());
        }
        if (edges.isEmpty()) {
            edges.add(BigDecimal.ZERO);
        }
        TreeSet<BigDecimal> around = new TreeSet<>();
        Integer decimals = limits.decimals();
        if (decimals == null) {
            between(edges, around);
        } else {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            for (BigDecimal edge : edges) {
                BigDecimal up = edge.setScale(decimals, RoundingMode.CEILING);
                BigDecimal down = edge.setScale(decimals, RoundingMode.FLOOR);
                around.addAll(List.of(up.subtract(step), down, up, down.add(step)));
            }
        }
        around.removeIf(number -> limits.min() != null && number.compareTo(limits.min()) < 0
                || limits.max() != null && number.compareTo(limits.max()) > 0);
        return around;
    }

    private static void between(TreeSet<BigDecimal> edges, TreeSet<BigDecimal> around) {
        around.add(edges.first().subtract(BigDecimal.ONE));
        BigDecimal before = null;
        for (BigDecimal edge : edges) {
            if (before != null) {
                around.add(before.add(edge).divide(TWO));
            }
            around.add(edge);
            before = edge;
        }
        around.add(edges.last().add(BigDecimal.ONE));
    }

    @Override
    public Object literal(Object value) {
        return value instanceof BigDecimal ? value : ANYTHING_ELSE;
    }

    @Override
    public Object name(Reference name) {
        return name;
    }

    @Override
    public Object has(Reference name) {
        return ANYTHING_ELSE;
    }

    @Override
    public Object any(List<Object> parts) {
        return ANYTHING_ELSE;
    }

    @Override
    public Object all(List<Object> parts) {
        return ANYTHING_ELSE;
    }

    @Override
    public Object call(String function, List<Object> arguments) {
        if (function.equals("[]") && arguments.stream().allMatch(BigDecimal.class::isInstance)) {
            return arguments;
        }
        if (function.equals("-") && arguments.size() == 1 && arguments.get(0) instanceof BigDecimal number) {
            return number.negate();
        }
        if (COMPARING.contains(function)) {
            Object left = arguments.get(0);
            Object right = arguments.get(1);
            Object other = left instanceof Reference ? right : left;
            if ((left instanceof Reference ? left : right) instanceof Reference name
                    && other instanceof BigDecimal number) {
                add(name, List.of(number));
                return ANYTHING_ELSE;
            }
        }
        if (function.equals("in")
                && arguments.get(0) instanceof Reference name
                && arguments.get(1) instanceof List<?> list) {
            add(name, list.stream().map(BigDecimal.class::cast).toList());
            return ANYTHING_ELSE;
        }
        arguments.stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .forEach(usedOtherwise::add);
        return ANYTHING_ELSE;
    }

    private void add(Reference name, List<BigDecimal> with) {
        numbers.computeIfAbsent(name, first -> new ArrayList<>()).addAll(with);
    }

    @Override
    public Object other() {
        anyOther = true;
        return ANYTHING_ELSE;
    }
}
