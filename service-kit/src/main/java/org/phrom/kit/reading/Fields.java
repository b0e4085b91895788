package org.phrom.kit.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Items;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** The members of an answer that a reader wants, or of each item where the answer is a list; no others are written. */
final class Fields {

    static final String PARAMETER = "fields";

    private final Set<String> names;

    private Fields(Set<String> names) {
        this.names = names;
    }

    /** What a query asks for: names between commas, the parameter once or more; {@code null} without it. */
    static @Nullable Fields asked(@Nullable List<String> values) {
        return values == null
                ? null
                : new Fields(values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * For an answer without members.
     *
     * @throws Problem 400 when some were asked for
     */
    static byte @Nullable [] none(@Nullable Fields fields) {
        if (fields != null) {
            throw refused(
                    "unknown-parameter", new Text("คำตอบนี้ไม่มีฟิลด์ให้เลือก", "This answer has no fields to choose"));
        }
        return null;
    }

    /**
     * Holds the names against what there is; a type whose members are free has all.
     *
     * @throws Problem 400 with the known names
     */
    void check(ObjectMapper json, JavaType type) throws JsonMappingException {
        Set<String> known = new TreeSet<>();
        json.getSerializerProviderInstance()
                .findTypedValueSerializer(type, true, null)
                .properties()
                .forEachRemaining(member -> known.add(member.getName()));
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty() && !(known.isEmpty() && !names.contains(""))) {
            String quoted = String.join(", ", unknown);
            throw refused("unknown-field", new Text("ไม่รู้จักฟิลด์ " + quoted, "Not known here: " + quoted))
                    .with("knownFields", known);
        }
    }

    /** Writes an answer without the rest. */
    void write(ObjectMapper json, Object answer, OutputStream out) throws IOException {
        TokenFilter filter = new Chosen(names);
        try (JsonGenerator all = json.createGenerator(out);
                JsonGenerator chosen = new FilteringGeneratorDelegate(
                        all,
                        answer instanceof Items<?> ? new OfItems(filter) : filter,
                        Inclusion.INCLUDE_ALL_AND_PATH,
                        true)) {
            json.writeValue(chosen, answer);
        }
    }

    private static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter(PARAMETER, code, message);
    }

    private static final class Chosen extends TokenFilter {

        private final Set<String> names;

        Chosen(Set<String> names) {
            this.names = names;
        }

        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return names.contains(name) ? INCLUDE_ALL : null;
        }

        @Override
        public boolean includeEmptyObject(boolean filtered) {
            return true;
        }

        @Override
        public boolean includeEmptyArray(boolean filtered) {
            return true;
        }
    }

    /** Everything of a list but its items stays as it is. */
    private static final class OfItems extends TokenFilter {

        private final TokenFilter item;

        OfItems(TokenFilter item) {
            this.item = item;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return name.equals("items") ? item : INCLUDE_ALL;
        }
    }
}
