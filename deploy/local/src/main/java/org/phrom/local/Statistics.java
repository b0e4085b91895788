package org.phrom.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Series of statistics and their values, brought in as an analyst would; again changes nothing. */
final class Statistics {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final List<String> HEADER = List.of("series", "organisation", "year", "value", "asOf", "status");

    private final Api analyst;
    private final PrintStream out;
    private final Map<String, ObjectNode> series = new LinkedHashMap<>();
    private final List<List<String>> values = new ArrayList<>(List.of(HEADER));

    Statistics(Platform platform, PrintStream out) {
        this.analyst = new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME));
        this.out = out;
    }

    void series(ObjectNode one) {
        series.put(one.path("code").asText(), one);
    }

    void value(String code, String organisation, String year, String value, String asOf) {
        value(code, organisation, year, value, asOf, "");
    }

    void value(String code, String organisation, String year, String value, String asOf, String status) {
        values.add(List.of(code, organisation, year, value, asOf, status));
    }

    void record() {
        var progress = new Progress(out, "series of statistics", series.size());
        series.forEach((code, one) -> {
            var answer = analyst.post("/v1/statistics", one, null);
            if (!answer.code().equals("series-exists")) {
                answer.orFail("the series " + code);
            }
            progress.step();
        });
        var file = Csv.write(values);
        // organisations arrive a moment after they were registered
        Retry.untilHolds(() -> {
            var tried = analyst.postCsv("/v1/statistics/import?dryRun=true", file)
                    .orFail("the trial import of statistics")
                    .body();
            if (tried.path("refused").asInt() > 0) {
                throw new Fault("The import of statistics would be refused: "
                        + tried.path("findings").path(0));
            }
        });
        analyst.postCsv("/v1/statistics/import", file).orFail("the import of statistics");
        new Progress(out, "values of statistics", values.size() - 1).step(values.size() - 1);
    }
}
