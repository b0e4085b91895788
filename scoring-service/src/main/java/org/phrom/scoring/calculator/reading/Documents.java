package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;

/** Content as text, and text as a document: JSON or YAML, strictly. */
final class Documents {
    /** More characters are no document that describes a model. */
    private static final int LONGEST = 2_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(100_000).build());
    }

    private Documents() {}

    /** Reads a text. */
    interface Reading {
        void from(BufferedReader text) throws IOException;
    }

    /** Lets UTF-8, with or without a byte order mark, be read; what keeps it from being read is a finding. */
    static void read(Content content, Place place, Findings findings, Reading reading) {
        try (BufferedReader text = text(content)) {
            text.mark(1);
            if (text.read() != '\ufeff') {
                text.reset();
            }
            reading.from(text);
        } catch (CharacterCodingException e) {
            findings.add(place, "not-utf-8", "ไม่ใช่ UTF-8", "It is not UTF-8");
        } catch (BoundedParser.TooManyValues e) {
            e.addTo(findings);
        } catch (JsonProcessingException e) {
            notWellFormed("JSON", e, place, findings);
        } catch (IOException e) {
            throw new UncheckedIOException("what came with the request can't be read", e);
        }
    }

    private static BufferedReader text(Content content) throws IOException {
        return new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder()));
    }

    static JsonParser json(Reader text) throws IOException {
        return JSON.getFactory().createParser(text);
    }

    /** The value at which a parser stands. */
    static JsonNode tree(JsonParser parser) throws IOException {
        return JSON.readTree(parser);
    }

    /** Refuses what follows the end of a document. */
    static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more follows the end");
        }
    }

    /** JSON when it begins with a brace, otherwise YAML. */
    static Optional<JsonNode> jsonOrYaml(Content content, Place place, Findings findings) {
        StringBuilder whole = new StringBuilder();
        Findings unreadable = new Findings();
        read(content, place, unreadable, text -> {
            char[] some = new char[8192];
            for (int read = text.read(some); read >= 0 && whole.length() <= LONGEST; read = text.read(some)) {
                whole.append(some, 0, read);
            }
        });
        if (whole.length() > LONGEST) {
            BoundedParser.tooMany(place, "characters", LONGEST).addTo(unreadable);
        }
        findings.addAll(unreadable);
        if (!unreadable.none()) {
            return Optional.empty();
        }
        String text = whole.toString();
        boolean json = text.stripLeading().startsWith("{");
        return document(json ? JSON : YAML, json ? "JSON" : "YAML", text, place, findings);
    }

    private static Optional<JsonNode> document(
            ObjectMapper mapper, String form, String text, Place place, Findings findings) {
        try (JsonParser parser = mapper.getFactory().createParser(new StringReader(text))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                findings.add(place, "empty", "ไม่มีเนื้อหา", "There is nothing in it");
                return Optional.empty();
            }
            JsonNode node = mapper.readTree(new BoundedParser(parser, place));
            if (mapper == JSON) {
                end(parser);
            }
            return Optional.of(node);
        } catch (BoundedParser.TooManyValues e) {
            e.addTo(findings);
        } catch (JsonProcessingException e) {
            notWellFormed(form, e, place, findings);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return Optional.empty();
    }

    private static void notWellFormed(String form, JsonProcessingException e, Place place, Findings findings) {
        boolean located = e.getLocation() != null;
        Place where = new Place(
                place.pointer(),
                located ? e.getLocation().getLineNr() : null,
                located ? e.getLocation().getColumnNr() : null);
        String first = e.getOriginalMessage().lines().findFirst().orElse("");
        findings.add(
                where,
                "not-" + form.toLowerCase(java.util.Locale.ROOT),
                "ไม่ใช่ " + form + " ที่ถูกต้อง",
                "It is not well-formed " + form + (first.startsWith("Duplicate field") ? ": " + first : ""));
    }
}
