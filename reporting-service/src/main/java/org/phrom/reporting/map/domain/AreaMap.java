package org.phrom.reporting.map.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A map of areas: what is said of it, and its shapes in order of their codes. */
public record AreaMap(MapHead head, List<Shape> shapes, Set<String> codes) {

    /** Of shapes. */
    public static AreaMap of(MapHead head, List<Shape> shapes) {
        return new AreaMap(head, shapes, shapes.stream().map(Shape::code).collect(Collectors.toUnmodifiableSet()));
    }

    /** How many of these codes it has. */
    public int matches(Set<String> wanted) {
        Set<String> fewer = wanted.size() < codes.size() ? wanted : codes;
        Set<String> more = fewer == codes ? wanted : codes;
        return (int) fewer.stream().filter(more::contains).count();
    }

    /** About how many bytes it takes up. */
    public int weight() {
        return shapes.stream()
                .mapToInt(shape -> 200 + 2 * shape.coordinates().length() + 16 * shape.positions())
                .sum();
    }
}
