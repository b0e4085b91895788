package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Line.Type;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads the structure from a JSON list. */
public final class StructureJson {
    public static final List<String> TYPES = List.of("indicator", "aggregate", "group", "denominator", "other");

    private final Findings findings;
    private final Set<String> parents = new HashSet<>();

    private StructureJson(Findings findings) {
        this.findings = findings;
    }

    public static List<Line> lines(Item list, Findings findings) {
        StructureJson reader = new StructureJson(findings);
        List<Item> items = list.items();
        items.forEach(item -> reader.parents.add(item.node().path("parent").asText()));
        List<Line> lines = new ArrayList<>();
        items.forEach(item -> reader.line(item).ifPresent(lines::add));
        return lines;
    }

    private Optional<Line> line(Item item) {
        if (!item.objectOf(
                "code",
                "name",
                "type",
                "parent",
                "level",
                "weight",
                "direction",
                "denominator",
                "scale",
                "unit",
                "target",
                "goalposts")) {
            return Optional.empty();
        }
        String code = item.required("code").map(Item::text).orElse(null);
        item.member("unit").ifPresent(Item::text);
        if (code == null) {
            return Optional.empty();
        }
        Long level = item.member("level").map(one -> one.whole(1, 32)).orElse(null);
        return Optional.of(new Line(
                code,
                item.member("name").map(Item::text).orElse(null),
                type(item, code),
                item.member("parent").map(Item::text).orElse(null),
                level == null ? null : level.intValue(),
                number(item, "weight", 0, 1),
                direction(item),
                item.member("denominator").map(Item::text).orElse(null),
                number(item, "scale", Double.MIN_NORMAL, 1),
                settings(item),
                item.place()));
    }

    private Type type(Item item, String code) {
        Optional<Item> given = item.member("type");
        String type =
                given.map(Item::text).map(text -> text.toLowerCase(Locale.ROOT)).orElse(null);
        if (type == null) {
            return parents.contains(code) ? Type.AGGREGATE : Type.INDICATOR;
        }
        if (!TYPES.contains(type)) {
            findings.unknown(item.place().member("type"), "type", type, TYPES);
            return Type.OTHER;
        }
        return Type.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private int direction(Item item) {
        Optional<Item> given = item.member("direction");
        if (given.isEmpty()) {
            return 1;
        }
        double direction = given.get().node().isNumber() ? given.get().node().doubleValue() : 0;
        if (Math.abs(direction) != 1) {
            findings.wrong(given.get().place(), " 1 หรือ -1", "1 or -1");
            return 1;
        }
        return (int) direction;
    }

    private static double number(Item item, String name, double from, double otherwise) {
        Double number = item.member(name).map(one -> one.number(from, 1e300)).orElse(null);
        return Objects.requireNonNullElse(number, otherwise);
    }

    private Map<String, Map<String, Object>> settings(Item item) {
        Map<String, Map<String, Object>> settings = new HashMap<>();
        Double target =
                item.member("target").map(one -> one.number(-1e300, 1e300)).orElse(null);
        if (target != null) {
            settings.put("distance-to-target", Map.of("target", target));
        }
        Choice goalposts = item.member("goalposts").map(this::goalposts).orElse(null);
        if (goalposts != null) {
            settings.put("goalposts", goalposts.settings());
        }
        return settings;
    }

    private @Nullable Choice goalposts(Item item) {
        return new ChoiceReader(role -> Set.of(), findings)
                .choice(item, Vocabulary.NORMALISE, "goalposts", List.of())
                .orElse(null);
    }
}
