package org.phrom.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

@QuarkusTest
class StatisticsTest {
    private static final String HEADER = "series,organisation,year,value,asOf\n";

    private final String code = "internet-use-" + UUID.randomUUID();

    @BeforeEach
    void organisationsAreKnown() {
        Known.organisations("STA-1", "STA-2", "STA-3");
    }

    @Test
    void aSeriesIsAddedOnceAndChangedByWhoReadItLast() {
        Response added = Known.series(code);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/v1/statistics/" + code);
        assertProblem(Known.series(code), 409, "series-exists");
        JsonNode shown = read("/v1/statistics/" + code);
        assertThat(shown.path("name").path("th").asText()).isEqualTo("การใช้อินเทอร์เน็ต");
        assertThat(shown.path("licence").asText()).isEqualTo("CC BY 4.0");

        String changed = Known.description("").replace("National Statistical Office", "NSO");
        assertProblem(as("analyst").body(changed).put("/v1/statistics/" + code), 428, "precondition-required");
        Response put = as("analyst").header("If-Match", "\"1\"").body(changed).put("/v1/statistics/" + code);
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertProblem(
                as("analyst").header("If-Match", "\"1\"").body(changed).put("/v1/statistics/" + code),
                412,
                "precondition-failed");
        assertProblem(
                as("analyst").header("If-Match", "\"1\"").body(changed).put("/v1/statistics/nothing-" + code),
                404,
                "not-found");
        assertThat(read("/v1/statistics/" + code).path("source").asText()).isEqualTo("NSO");
        assertThat(audited("statistics/" + code)).containsExactly("statistic.created", "statistic.changed");
    }

    @Test
    void whoMayNotRecordReadsAllTheSame() {
        Known.series(code);
        String values = Known.values("STA-1", 2025, "81.5", "2026-05-01");
        for (String role : List.of("respondent", "reviewer", "framework-author", "operator")) {
            assertThat(as(role).get("/v1/statistics/" + code + "/values").statusCode())
                    .isEqualTo(200);
            assertProblem(as(role).body(values).post("/v1/statistics/" + code + "/values"), 403, "forbidden");
            assertProblem(as(role).body(Known.description(",\"code\":\"x\"")).post("/v1/statistics"), 403, "forbidden");
            assertProblem(csv(role, HEADER, false), 403, "forbidden");
        }
        assertProblem(RestAssured.get("/v1/statistics"), 401, "unauthenticated");
    }

    @Test
    void aRevisionNeverOverwritesAndTheNewestIsShownUnlessADayIsAskedFor() {
        Known.series(code);
        assertReport(record(Known.values("STA-1", 2025, "80.5", "2026-03-01")), 1, 0, 0);
        assertReport(record(Known.values("STA-1", 2025, "80.5", "2026-03-01")), 0, 0, 1);
        assertReport(record(Known.values("STA-1", 2025, "81.25", "2026-06-01")), 0, 1, 0);
        // a mistake that is mended for the same day, and what the source said long ago
        assertReport(record(Known.values("STA-1", 2025, "81.75", "2026-06-01")), 0, 1, 0);
        assertReport(record(Known.values("STA-1", 2025, "79", "2025-12-01")), 0, 1, 0);
        assertReport(record(Known.values("STA-2", 2024, "60", "2026-03-01")), 1, 0, 0);

        assertThat(shown("")).containsExactly("STA-1 2025 81.75 2026-06-01 3", "STA-2 2024 60.0 2026-03-01 1");
        assertThat(shown("?asOf=2026-05-31"))
                .containsExactly("STA-1 2025 80.5 2026-03-01 1", "STA-2 2024 60.0 2026-03-01 1");
        assertThat(shown("?asOf=2026-01-01")).containsExactly("STA-1 2025 79.0 2025-12-01 4");
        assertThat(shown("?history=true&organisation=STA-1"))
                .containsExactly(
                        "STA-1 2025 80.5 2026-03-01 1",
                        "STA-1 2025 81.25 2026-06-01 2",
                        "STA-1 2025 81.75 2026-06-01 3",
                        "STA-1 2025 79.0 2025-12-01 4");
        assertThat(shown("?year=2024")).containsExactly("STA-2 2024 60.0 2026-03-01 1");
        assertThatImmutable();
    }

    @Test
    void aSourceSaysNothingOnADayThatIsToCome() {
        Known.series(code);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        String tomorrow = today.plusDays(1).toString();
        String file = HEADER + code + ",STA-1,2025,81.5," + tomorrow + "\n";

        Response refused = record(Known.values("STA-1", 2025, "81.5", tomorrow));

        assertProblem(refused, 422, "invalid").at("/values/0/asOf");
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("as-of-in-future");
        assertThat(csv("analyst", file, true).jsonPath().getList("findings.code"))
                .containsExactly("as-of-in-future");
        assertProblem(csv("analyst", file, false), 422, "import-refused").at("/rows/2/asOf");
        assertThat(shown("")).isEmpty();
        assertReport(record(Known.values("STA-1", 2025, "81.5", today.toString())), 1, 0, 0);
    }

    @Test
    void whatWasRecordedForADayToComeBeforeThatWasRefusedIsTakenInAgainWithoutAChange() throws Exception {
        Known.series(code);
        String day = LocalDate.now(ZoneId.of("Asia/Bangkok")).plusMonths(1).toString();
        Rows.execute("insert into statistic_value (series, organisation, year, revision, value, as_of, recorded_at,"
                + " recorded_by) values ('" + code + "', 'STA-1', 2025, 1, 81.5, '" + day + "', now(), 'before')");
        String file = HEADER + code + ",STA-1,2025,81.5," + day + "\n";

        assertReport(csv("analyst", file, false), 0, 0, 1);
        assertThat(csv("analyst", file.replace("81.5", "82"), true).jsonPath().getList("findings.code"))
                .containsExactly("as-of-in-future");
    }

    @Test
    void aSourceMayTakeAValueBack() {
        Known.series(code);
        record(Known.values("STA-1", 2025, "80.5", "2026-03-01"));
        assertReport(
                record("{\"values\":[{\"organisation\":\"STA-1\",\"year\":2025,\"asOf\":\"2026-04-01\"}]}"), 0, 1, 0);

        assertThat(shown("")).containsExactly("STA-1 2025 null 2026-04-01 2");
    }

    @Test
    void pagesRunOnFromValueToValue() {
        Known.series(code);
        for (String organisation : List.of("STA-3", "STA-1", "STA-2")) {
            record(Known.values(organisation, 2024, "1", "2026-03-01"));
            record(Known.values(organisation, 2025, "2", "2026-03-01"));
        }
        String path = "/v1/statistics/" + code + "/values?pageSize=4";
        JsonNode first = read(path);
        JsonNode second =
                read(path + "&pageToken=" + first.path("nextPageToken").asText());

        assertThat(first.path("items").findValuesAsText("organisation"))
                .containsExactly("STA-1", "STA-1", "STA-2", "STA-2");
        assertThat(second.path("items").findValuesAsText("organisation")).containsExactly("STA-3", "STA-3");
        assertThat(second.has("nextPageToken")).isFalse();
        assertProblem(as("analyst").get("/v1/statistics/" + code + "/values?pageToken=abc"), 400, "invalid-parameter");
    }

    @Test
    void valuesThatMakeNoSenseAreRefusedWhereTheyStandAndNothingIsRecorded() {
        Known.series(code);
        Response refused = record("""
                {"values":[{"organisation":"STA-1","year":2025,"value":1,"asOf":"2026-03-01"},
                {"organisation":"NOBODY","year":2025,"value":1,"asOf":"2026-03-01"},
                {"organisation":"STA-1","year":2025,"value":2,"asOf":"2026-03-01"}]}""");
        assertProblem(refused, 422, "invalid");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactly("/values/1/organisation", "/values/2/organisation");
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("organisation-unknown", "row-repeated");
        assertThat(shown("")).isEmpty();
        assertProblem(record(Known.values("STA-1", 1800, "1", "2026-03-01")), 422, "invalid");
        assertProblem(
                as("analyst")
                        .body(Known.values("STA-1", 2025, "1", "2026-03-01"))
                        .post("/v1/statistics/none/values"),
                404,
                "not-found");
    }

    @Test
    void aFileIsTriedOutAndTakenInAsAWhole() {
        Known.series(code);
        record(Known.values("STA-1", 2025, "80.5", "2026-03-01"));
        String file = HEADER
                + code + ",STA-1,2025,80.5,2026-03-01\n"
                + code + ",STA-2,2025,0.1,2026-03-01\n"
                + code + ",STA-1,2025,81,2026-06-01\r\n"
                + code + ",STA-1,2025,,2026-07-01\n";

        assertReport(csv("round-manager", file, true), 1, 2, 1);
        assertThat(shown("")).containsExactly("STA-1 2025 80.5 2026-03-01 1");
        assertReport(csv("round-manager", "\ufeff" + file, false), 1, 2, 1);

        assertThat(shown("?history=true"))
                .containsExactly(
                        "STA-1 2025 80.5 2026-03-01 1",
                        "STA-1 2025 81.0 2026-06-01 2",
                        "STA-1 2025 null 2026-07-01 3",
                        "STA-2 2025 0.1 2026-03-01 1");
        assertReport(csv("round-manager", file, false), 0, 0, 4);
        assertThat(audited("statistics/" + code))
                .containsExactly("statistic.created", "statistic.recorded", "statistic.recorded");
    }

    @Test
    void aFileOfManyPortionsIsTriedOutWithTheCountsOfItsImport() {
        Known.series(code);
        StringBuilder file = new StringBuilder(HEADER).append(code).append(",STA-1,2020,80,2021-12-31\n");
        for (int day = 0; day < 1_000; day++) {
            file.append(code)
                    .append(",STA-2,2020,")
                    .append(day)
                    .append(',')
                    .append(LocalDate.of(2022, 1, 1).plusDays(day))
                    .append('\n');
        }
        file.append(code).append(",STA-1,2020,81,2024-12-31\n");

        assertReport(csv("round-manager", file.toString(), true), 2, 1_000, 0);
        assertReport(csv("round-manager", file.toString(), false), 2, 1_000, 0);
    }

    @Test
    void everyRowThatCanNotBeTakenInIsToldAndKeepsTheFileOut() {
        Known.series(code);
        String file = HEADER
                + code + ",STA-1,2025,1,2026-03-01\n"
                + "nothing,STA-1,2025,1,2026-03-01\n"
                + code + ",NOBODY,2025,1,2026-03-01\n"
                + code + ",STA-1,25,\"1,5\",1 March\n"
                + code + ",STA-1,2025\n"
                + code + ",STA-1,2025,2,2026-03-01\n";

        Response tried = csv("analyst", file, true);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.jsonPath().getInt("refused")).isEqualTo(5);
        Response refused = csv("analyst", file, false);
        assertProblem(refused, 422, "import-refused");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/rows/3/series",
                        "/rows/4/organisation",
                        "/rows/5/year",
                        "/rows/5/value",
                        "/rows/5/asOf",
                        "/rows/6/series",
                        "/rows/7/organisation");
        assertThat(shown("")).isEmpty();
        assertProblem(csv("analyst", "series,organisation,year,value\n", false), 422, "import-unreadable");
        assertProblem(csv("analyst", HEADER + "\"open", false), 422, "import-unreadable");
        assertProblem(csv("analyst", "", false), 422, "import-unreadable");
        assertProblem(csv("analyst", HEADER + "x\n".repeat(100_001), false), 413, "too-large");
    }

    @Test
    void anExportIsTakenInAgainWithoutAChange() {
        Known.series(code);
        record(Known.values("STA-1", 2025, "0.30000000000000004", "2026-03-01"));
        record(Known.values("STA-1", 2025, "81", "2026-06-01"));
        Response export = as("reviewer", "*").get("/v1/statistics/" + code + "/values.csv?history=true");

        assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
        assertThat(export.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(export.asString())
                .startsWith("\ufeffseries,organisation,year,value,asOf,revision,status\r\n" + code
                        + ",STA-1,2025,0.30000000000000004,2026-03-01,1,normal\r\n");
        assertReport(csv("analyst", export.asString(), false), 0, 0, 2);
        assertThat(as("analyst")
                        .header("If-None-Match", export.header("ETag"))
                        .get("/v1/statistics/" + code + "/values.csv?history=true")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aBreakInASeriesIsToldWithTheValueAndTakenInAgain() {
        Known.series(code);
        String split =
                "{\"values\":[{\"organisation\":\"STA-1\",\"year\":2010,\"value\":509395,\"asOf\":\"2010-12-31\"%s}]}";
        assertReport(record(split.formatted("")), 1, 0, 0);
        assertReport(record(split.formatted(",\"status\":\"break\"")), 0, 1, 0);
        assertReport(record(split.formatted(",\"status\":\"break\"")), 0, 0, 1);
        assertProblem(record(split.formatted(",\"status\":\"broken\"")), 422, "invalid");
        assertThat(as("reviewer", "*")
                        .get("/v1/statistics/" + code + "/values")
                        .jsonPath()
                        .getList("items.status", String.class))
                .containsExactly("break");

        String file = as("reviewer", "*")
                .get("/v1/statistics/" + code + "/values.csv")
                .asString();
        assertThat(file)
                .isEqualTo("\ufeffseries,organisation,year,value,asOf,revision,status\r\n" + code
                        + ",STA-1,2010,509395.0,2010-12-31,2,break\r\n");
        assertReport(csv("analyst", file, false), 0, 0, 1);
        // who says nothing of the status leaves it as it is
        assertReport(record(split.formatted("")), 0, 0, 1);
        assertReport(csv("analyst", HEADER + code + ",STA-1,2010,509395,2010-12-31\n", false), 0, 0, 1);
        assertReport(record(split.formatted(",\"status\":\"normal\"")), 0, 1, 0);
        Response refused = csv("analyst", file.replace("break", "broken"), false);
        assertProblem(refused, 422, "import-refused");
        assertThat(refused.asString()).contains("unknown-value");
    }

    @Test
    void theSameRequestUnderOneKeyIsAnsweredOnce() {
        Known.series(code);
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertReport(
                    as("analyst")
                            .header("Idempotency-Key", key)
                            .body(Known.values("STA-1", 2025, "80.5", "2026-03-01"))
                            .post("/v1/statistics/" + code + "/values"),
                    1,
                    0,
                    0);
        }
    }

    @Test
    void whoRecordsAtTheSameTimeComesOneAfterTheOther() throws Exception {
        Known.series(code);
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            Callable<Response> call = () -> record(Known.values("STA-1", 2025, "80.5", "2026-03-01"));
            for (Future<Response> answer : callers.invokeAll(Collections.nCopies(6, call))) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        } finally {
            callers.shutdown();
        }
        assertThat(shown("?history=true")).containsExactly("STA-1 2025 80.5 2026-03-01 1");
    }

    private void assertThatImmutable() {
        assertThatThrownBy(() -> Rows.execute("delete from statistic_value where series = '" + code + "'"))
                .hasMessageContaining("statistic_value is immutable");
    }

    private Response record(String values) {
        return as("analyst").body(values).post("/v1/statistics/" + code + "/values");
    }

    private static Response csv(String role, String file, boolean dryRun) {
        RequestSpecification request = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.bearer(role))
                .contentType("text/csv")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request.post("/v1/statistics/import?dryRun=" + dryRun);
    }

    private static void assertReport(Response report, int created, int revised, int unchanged) {
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(List.of(
                        report.jsonPath().getInt("created"),
                        report.jsonPath().getInt("revised"),
                        report.jsonPath().getInt("unchanged"),
                        report.jsonPath().getInt("refused")))
                .containsExactly(created, revised, unchanged, 0);
    }

    private List<String> shown(String query) {
        List<String> values = new java.util.ArrayList<>();
        read("/v1/statistics/" + code + "/values" + query)
                .path("items")
                .forEach(item -> values.add(item.path("organisation").asText() + " "
                        + item.path("year").asText() + " "
                        + (item.has("value") ? item.path("value").asText() : "null") + " "
                        + item.path("asOf").asText() + " "
                        + item.path("revision").asText()));
        return values;
    }

    private static List<String> audited(String subject) {
        String actions = Rows.text(
                "select string_agg(action, ',' order by position) from audit_entry where subject = ?", subject);
        return List.of(String.valueOf(actions).split(","));
    }

    private static JsonNode read(String path) {
        Response answer = as("analyst").get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Survey.read(answer.asString());
    }
}
