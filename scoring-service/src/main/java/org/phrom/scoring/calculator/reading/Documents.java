package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.phrom.scoring.calculator.domain.Findings;
import org.phrom.scoring.calculator.domain.Place;

/** Bytes as text, and text as a document: JSON or YAML, strictly. */
final class Documents {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Documents() {}

    /** UTF-8 with or without a byte order mark; anything else is a finding. */
    static Optional<String> text(byte[] bytes, Place place, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add(place, "not-utf-8", "ไม่ใช่ UTF-8", "It is not UTF-8");
            return Optional.empty();
        }
    }

    static Optional<JsonNode> json(String text, Place place, Findings findings) {
        return read(JSON, "JSON", text, place, findings);
    }

    /** JSON when it begins with a brace, otherwise YAML. */
    static Optional<JsonNode> jsonOrYaml(String text, Place place, Findings findings) {
        return text.stripLeading().startsWith("{")
                ? json(text, place, findings)
                : read(YAML, "YAML", text, place, findings);
    }

    private static Optional<JsonNode> read(
            ObjectMapper mapper, String form, String text, Place place, Findings findings) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node != null && !node.isMissingNode()) {
                return Optional.of(node);
            }
            findings.add(place, "empty", "ไม่มีเนื้อหา", "There is nothing in it");
        } catch (JsonProcessingException e) {
            boolean located = e.getLocation() != null;
            Place where = new Place(
                    place.pointer(),
                    located ? e.getLocation().getLineNr() : null,
                    located ? e.getLocation().getColumnNr() : null);
            String first = e.getOriginalMessage().lines().findFirst().orElse("");
            findings.add(
                    where,
                    "not-" + form.toLowerCase(Locale.ROOT),
                    "ไม่ใช่ " + form + " ที่ถูกต้อง",
                    "It is not well-formed " + form + (first.startsWith("Duplicate field") ? ": " + first : ""));
        }
        return Optional.empty();
    }
}
