package org.phrom.survey.framework.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The one text of all documents that say the same, by the JSON Canonicalization Scheme (RFC 8785). */
final class CanonicalText {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    // longer ones have an exponent
    private static final int MOST_DIGITS_OF_A_WHOLE_NUMBER = 21;

    private CanonicalText() {}

    /** The SHA-256 of the text in UTF-8, as 64 hexadecimal digits; the text is never whole in memory. */
    static String sha256(JsonNode document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(document, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Writes the text in UTF-8. */
    static void write(JsonNode document, OutputStream out) {
        // the generator of bytes refuses half of a surrogate pair, which a writer takes
        try (JsonGenerator json = JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            write(document, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode one : node) {
                write(one, json);
            }
            json.writeEndArray();
        } else if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            json.writeRawValue(number(node.doubleValue()));
        } else {
            json.writeTree(node);
        }
    }

    private static String number(double value) {
        // shortest on every JDK, unlike Double.toString before 19; two digits at least, which differ below 1e-321 only
        BigDecimal number = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        boolean whole = number.scale() < 0 && number.precision() - number.scale() <= MOST_DIGITS_OF_A_WHOLE_NUMBER;
        return whole ? number.toPlainString() : number.toString().toLowerCase(Locale.ROOT);
    }
}
