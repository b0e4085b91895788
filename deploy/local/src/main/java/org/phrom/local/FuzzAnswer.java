package org.phrom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status 0 when there was no answer
 * @param headers by name in small letters
 */
record FuzzAnswer(int status, Map<String, String> headers, String body) {
    private static final Set<String> LATER = Set.of("overloaded", "unavailable");

    static FuzzAnswer of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new FuzzAnswer(0, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var line = lines[i].split(":", 2);
            headers.put(line[0].toLowerCase(Locale.ROOT), line[1].strip());
        }
        return new FuzzAnswer(Integer.parseInt(lines[0].substring(9, 12)), headers, text.substring(end + 4));
    }

    /** Whether the service said in order that it has no time now. */
    boolean isLater() {
        return status == 503
                && headers.containsKey("retry-after")
                && LATER.contains(problem().path("code").asText());
    }

    /** What is wrong with it; {@code null} when nothing is. */
    @Nullable
    String fault() {
        if (status == 0) {
            return "no answer";
        }
        if (status >= 500 && !isLater()) {
            return "an error of the service";
        }
        if (status < 400) {
            return null;
        }
        boolean described = headers.getOrDefault("content-type", "").startsWith("application/problem+json");
        return described
                        && problem().path("status").asInt() == status
                        && !problem().path("code").asText().isEmpty()
                ? null
                : "an error without a problem document";
    }

    private JsonNode problem() {
        try {
            return Api.JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return Api.JSON.missingNode();
        }
    }
}
