package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Method;
import org.phrom.scoring.model.domain.document.Setting;

/** Reads a method and its settings, as its family allows them. */
final class ChoiceReader {
    private final Function<Role, Collection<String>> codes;
    private final Findings findings;
    private final NumberRows rows;

    /** With the codes that play each role. */
    ChoiceReader(Function<Role, Collection<String>> codes, Findings findings) {
        this.codes = codes;
        this.findings = findings;
        this.rows = new NumberRows(findings);
    }

    /**
     * Reads a choice.
     *
     * @param otherwise the method when none is named
     * @param beside names of members that are read elsewhere
     */
    Optional<Choice> choice(Item item, Family family, String otherwise, List<String> beside) {
        Item object = object(item);
        if (!object.node().isObject()) {
            findings.wrong(item.place(), "อ็อบเจกต์หรือชื่อวิธี", "an object, or the name of a method");
            return Optional.empty();
        }
        String name = object.member("method").map(Item::text).orElse(otherwise);
        Optional<Method> method = family.method(name);
        if (method.isEmpty()) {
            findings.unknown(object.place().member("method"), "method", name, family.names());
            return Optional.empty();
        }
        List<Setting> settings = family.settings(method.get());
        Set<String> known = new LinkedHashSet<>(beside);
        known.add("method");
        settings.forEach(setting -> known.add(setting.name()));
        object.objectOf(known);
        return Optional.of(new Choice(name, values(object, settings), item.place()));
    }

    private static Item object(Item item) {
        return item.node().isTextual()
                ? new Item(
                        JsonNodeFactory.instance.objectNode().set("method", item.node()), item.place(), item.findings())
                : item;
    }

    private Map<String, Object> values(Item object, List<Setting> settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            object.member(setting.name())
                    .map(given -> value(given, setting.kind()))
                    .ifPresent(value -> values.put(setting.name(), value));
        }
        return values;
    }

    /** Reads one value; null after a finding. */
    @Nullable
    Object value(Item item, Kind kind) {
        if (kind instanceof Kind.Num number) {
            return item.number(number.from(), number.to());
        } else if (kind instanceof Kind.Whole whole) {
            return item.whole(whole.from(), whole.to());
        } else if (kind instanceof Kind.Flag) {
            return item.flag();
        } else if (kind instanceof Kind.Word word) {
            return known(item, "value", word.known());
        } else if (kind instanceof Kind.Code code) {
            return code(item, code.role());
        } else if (kind instanceof Kind.Nested nested) {
            return choice(item, nested.family(), nested.family().names().get(0), List.of())
                    .orElse(null);
        }
        return several(item, kind);
    }

    private @Nullable Object several(Item item, Kind kind) {
        if (kind instanceof Kind.Codes many) {
            return item.items().stream()
                    .map(code -> code(code, many.role()))
                    .filter(Objects::nonNull)
                    .toList();
        } else if (kind instanceof Kind.Numbers bounds) {
            return rows.numbers(item, bounds.fewest(), bounds.most());
        } else if (kind instanceof Kind.Range) {
            return rows.range(item);
        } else if (kind instanceof Kind.NumberByCode byCode) {
            return byCode(item, byCode.role());
        }
        return kind instanceof Kind.Matrices ? rows.matrices(item) : rows.matrix(item);
    }

    private @Nullable Map<String, Double> byCode(Item item, Role role) {
        if (!item.objectOf(item.names())) {
            return null;
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String code : item.names()) {
            Item member = item.member(code).orElse(item);
            Double number = member.number(-1e300, 1e300);
            if (!codes.apply(role).contains(code)) {
                findings.unknown(member.place(), word(role), code, codes.apply(role));
            } else if (number != null) {
                numbers.put(code, number);
            }
        }
        return numbers;
    }

    private @Nullable String code(Item item, Role role) {
        return known(item, word(role), codes.apply(role));
    }

    private @Nullable String known(Item item, String what, Collection<String> known) {
        String text = item.text();
        if (text != null && !known.contains(text)) {
            findings.unknown(item.place(), what, text, known);
            return null;
        }
        return text;
    }

    static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
