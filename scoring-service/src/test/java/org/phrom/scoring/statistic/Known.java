package org.phrom.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import io.restassured.response.Response;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Rows;

/** Organisations and series that tests record values of. */
public final class Known {
    private Known() {}

    /** Tells of organisations, and waits until they are known. */
    public static void organisations(String... codes) {
        Sent[] events = new Sent[codes.length];
        for (int at = 0; at < events.length; at++) {
            events[at] = Sent.of("organisation-changed.v1", codes[at], 1, """
                    {"code":"%1$s","codes":{},"periods":[{"validFrom":"1900-01-01","name":{"th":"%1$s","en":"%1$s"},
                    "type":"economy"}],"attributes":{},"changedAt":"2022-11-01T00:00:00Z"}""".formatted(codes[at]));
        }
        Topics.send("phrom.organisations", events);
        soon(() -> assertThat(Rows.number(
                        "select count(*) from organisation where code = any(string_to_array(?, ','))",
                        String.join(",", codes)))
                .isEqualTo(codes.length));
    }

    /** Adds a series. */
    public static Response series(String code) {
        return as("analyst").body(description(",\"code\":\"" + code + "\"")).post("/v1/statistics");
    }

    static String description(String more) {
        return """
                {"name":{"th":"การใช้อินเทอร์เน็ต","en":"Internet use"},"unit":{"th":"ร้อยละ","en":"per cent"},
                "source":"National Statistical Office","url":"https://example.org/ict","licence":"CC BY 4.0"%s}""".formatted(more);
    }

    static String values(String organisation, int year, String value, String asOf) {
        return "{\"values\":[{\"organisation\":\"%s\",\"year\":%d,\"value\":%s,\"asOf\":\"%s\"}]}"
                .formatted(organisation, year, value, asOf);
    }

    /** Records one value. */
    public static Response record(String series, String organisation, int year, String value, String asOf) {
        return as("analyst").body(values(organisation, year, value, asOf)).post("/v1/statistics/" + series + "/values");
    }
}
