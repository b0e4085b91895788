package org.phrom.scoring.model.domain.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Line.Type;

/** A checked structure: one tree of aggregates over indicators, and the columns beside it. */
public final class Structure {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, List<Line>> children = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    Structure(List<Line> given) {
        for (Line line : given) {
            lines.putIfAbsent(line.code(), line);
        }
        for (Line line : lines.values()) {
            if (line.node() && line.parent() != null) {
                children.computeIfAbsent(line.parent(), parent -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    /** Checks lines; what is wrong goes to the findings, and the structure must then not be used. */
    public static Structure of(List<Line> lines, Findings findings) {
        Structure structure = new Structure(lines);
        new StructureCheck(structure, findings).check(lines);
        return structure;
    }

    /** Notes what stood beside the lines and is not read. */
    public Structure ignoring(List<String> columns) {
        ignored.addAll(columns);
        return this;
    }

    /** Returns the columns that stood beside the lines and were not read. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** Returns all lines in the order given. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Returns the line of a code. */
    public @Nullable Line line(String code) {
        return lines.get(code);
    }

    /** Returns the children of a node, in the order given. */
    public List<Line> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** Returns the nodes without a parent; exactly one in a checked structure. */
    public List<Line> roots() {
        return lines.values().stream()
                .filter(line -> line.node() && line.parent() == null)
                .toList();
    }

    /** Returns the root. */
    public Line root() {
        return roots().get(0);
    }

    /** Returns the lines of one type, in the order given. */
    public List<Line> of(Type type) {
        return lines.values().stream().filter(line -> line.type() == type).toList();
    }

    /** Returns the codes that may play a role; units are not known here. */
    public Set<String> codes(Role role) {
        Set<String> codes = new java.util.LinkedHashSet<>();
        for (Line line : lines.values()) {
            if (plays(line, role)) {
                codes.add(line.code());
            }
        }
        return codes;
    }

    /** Returns the level of a node: as given, otherwise 1 for indicators and one more than its highest child. */
    public int level(String code) {
        Line line = lines.get(code);
        if (line != null && line.level() != null) {
            return line.level();
        }
        Integer known = levels.get(code);
        if (known == null) {
            known = 1
                    + children(code).stream()
                            .mapToInt(child -> level(child.code()))
                            .max()
                            .orElse(0);
            levels.put(code, known);
        }
        return known;
    }

    /** Returns the nodes of the tree from the root, parents before children, siblings as given. */
    public List<Line> preorder() {
        List<Line> nodes = new ArrayList<>();
        place(root(), nodes, new HashSet<>());
        return nodes;
    }

    private void place(Line line, List<Line> nodes, Set<String> seen) {
        if (seen.add(line.code())) {
            nodes.add(line);
            children(line.code()).forEach(child -> place(child, nodes, seen));
        }
    }

    private static boolean plays(Line line, Role role) {
        if (role == Role.NODE) {
            return line.node();
        }
        return line.type().name().equals(role.name());
    }
}
