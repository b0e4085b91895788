package org.phrom.reporting.report.obstacles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class ObstaclesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final ObstaclesData data =
            new ObstaclesData("obstacles-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void everyOrganisationThatHandedInCountsOnceForEachFactorThatItTagged() {
        data.version();
        Topics.send("phrom.organisations", Given.organisation("OB-N", "ภาคเหนือ", "North", 1));
        Given.arrived("organisation", "code = 'OB-N'", 1);
        String round = data.round("first", "published");

        JsonPath told = json(get(given(), round, Map.of()));

        assertThat(told.getString("context.round")).isEqualTo(round);
        assertThat(told.getString("context.framework")).isEqualTo(data.framework());
        assertThat(told.getString("context.run.kind")).isEqualTo("live");
        assertThat(told.getString("node")).isEqualTo("index");
        assertThat(told.getString("context.scope")).isEqualTo("all");
        assertThat(told.getString("by")).isEqualTo("area");
        assertThat(told.getInt("organisations")).isEqualTo(17);
        assertThat(told.getBoolean("withheld")).isFalse();
        assertThat(told.getList("obstacles.code"))
                .as("what most tagged first, and what nobody did")
                .containsExactly("budget", "other", "staff-skills", "law");
        assertThat(told.getList("obstacles.name.en"))
                .containsExactly("Too little budget", "Other", "Too few skills", "Laws");
        assertThat(told.getList("obstacles.organisations")).containsExactly(4, 1, 1, 0);
        assertThat(told.getList("obstacles.answers")).containsExactly(5, 1, 1, 0);
        assertThat(told.getList("obstacles.comments")).containsExactly(2, 1, 0, 0);
        assertThat(told.getDouble("obstacles[0].share")).isCloseTo(4 / 17.0, EXACT);
        assertThat(told.getDouble("obstacles[0].meanSeverity"))
                .as("of 3, 1, 2 and 3")
                .isEqualTo(2.25);
        assertThat((Object) told.get("obstacles[1].meanSeverity")).isNull();
        assertThat(told.getList("successFactors.code")).containsExactly("leader");
        assertThat(told.getInt("successFactors[0].organisations")).isEqualTo(2);
        assertThat(told.getInt("successFactors[0].comments")).isEqualTo(1);

        assertThat(told.getList("groups.code")).containsExactly("OB-C", "OB-E", "OB-N", "OB-S");
        assertThat(told.getString("groups[2].name.en")).isEqualTo("North");
        assertThat(told.getList("groups.organisations")).containsExactly(5, 1, 6, 5);
        assertThat(told.getList("groups.withheld"))
                .as("the east is one, and all less the others would tell it")
                .containsExactly(true, true, false, false);
        assertThat(told.getList("obstacles[0].cells.organisations")).containsExactly(null, null, 2, 1);
        assertThat(told.getDouble("obstacles[0].cells[2].share")).isCloseTo(2 / 6.0, EXACT);
        assertThat(told.getList("obstacles[0].cells.meanSeverity")).containsExactly(null, null, 2.0, null);
    }

    @Test
    void whoTakesItBackAfterTheCountsWereReadCountsNoMore() {
        data.version();
        String round = data.round("back", "published");
        assertThat(json(get(given(), round, Map.of())).getInt("organisations")).isEqualTo(17);

        Topics.send(
                "phrom.assessments",
                Given.assessment(round, ObstaclesData.bodies().get(0), "inProgress", 4));

        await().untilAsserted(
                        () -> assertThat(json(get(given(), round, Map.of())).getInt("organisations"))
                                .isEqualTo(16));
    }

    @Test
    void theSameIsToldByTypeBandAndNode() {
        data.version();
        String round = data.round("first", "published");

        JsonPath type = json(get(given(), round, Map.of("by", "type")));
        JsonPath band = json(get(given(), round, Map.of("by", "band")));
        JsonPath node = json(get(given(), round, Map.of("by", "node")));
        JsonPath data = json(get(given(), round, Map.of("by", "node", "node", "data")));

        assertThat(type.getList("groups.code")).containsExactly("metropolis", "province");
        assertThat(type.getList("groups.withheld")).containsExactly(true, true);
        assertThat(band.getList("groups.code")).containsExactly("A", "B");
        assertThat(band.getList("groups.organisations")).containsExactly(8, 9);
        assertThat(band.getList("obstacles[0].cells.organisations")).containsExactly(2, 2);
        assertThat(band.getDouble("obstacles[0].cells[0].share")).isCloseTo(2 / 8.0, EXACT);
        assertThat(node.getList("groups.code")).containsExactly("policy", "data");
        assertThat(node.getList("groups.organisations")).containsExactly(17, 17);
        assertThat(node.getList("obstacles[0].cells.organisations")).containsExactly(4, 1);
        assertThat(node.getList("obstacles[1].cells.organisations"))
                .as("beside a question that no indicator reads")
                .containsExactly(0, 0);
        assertThat(data.getString("name.en")).isEqualTo("Data");
        assertThat(data.getList("groups")).isEmpty();
        assertThat(data.getList("obstacles.code")).containsExactly("budget", "staff-skills", "law", "other");
        assertThat(data.getList("obstacles.organisations")).containsExactly(1, 1, 0, 0);
        assertThat(data.getDouble("obstacles[0].meanSeverity")).isEqualTo(1);
        for (String format : List.of("json", "csv")) {
            assertProblem(get(given(), round, Map.of("node", "none", "format", format)), 400, "invalid-parameter");
            assertProblem(get(given(), round, Map.of("by", "colour", "format", format)), 400, "invalid-parameter");
        }
    }

    @Test
    void tagsOfTheNewestAnswersHoldAndNoneOnceTheyAreTakenBack() {
        data.version();
        String round = data.round("first", "open");
        Topics.send(
                "phrom.assessments",
                ObstaclesData.answers(round, "OB-N1", 6, List.of("P||obstacles|law|1|")),
                ObstaclesData.answers(round, "OB-N1", 5, List.of("P||obstacles|other|1|x")),
                ObstaclesData.answers(round, "OB-N2", 5, List.of()),
                Given.assessment(round, ObstaclesData.bodies().get(11), "inProgress", 7));
        Given.arrived("assessment_tags", "round = '" + round + "' and sequence in (5, 6)", 2);
        Given.arrived("assessment", "round = '" + round + "' and state = 'inProgress'", 1);

        JsonPath told = json(get(as("analyst"), round, Map.of()));

        assertThat(told.getInt("organisations")).as("S1 took back").isEqualTo(16);
        assertThat(told.getList("obstacles.code")).containsExactly("budget", "law", "other", "staff-skills");
        assertThat(told.getList("obstacles.organisations"))
                .as("E1; N1 now; N3; nobody any more")
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void ofFewerThanFiveNothingIsTold() {
        data.version();
        String round = data.id("few");
        Topics.send("phrom.rounds", data.told("few", "published", 5));
        Topics.send(
                "phrom.assessments",
                Given.all(ObstaclesData.bodies().subList(0, 4), who -> Given.assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.assessments",
                Given.all(
                        List.of("N1", "N2", "N3", "N4"),
                        code -> ObstaclesData.answers(
                                round, "OB-" + code, 3, ObstaclesData.TAGS.getOrDefault(code, List.of()))));
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("assessment_tags", "round = '" + round + "'", 4);

        JsonPath told = json(get(given(), round, Map.of()));

        assertThat(told.getInt("organisations")).isEqualTo(4);
        assertThat(told.getBoolean("withheld")).isTrue();
        assertThat(told.getList("obstacles")).isEmpty();
        assertThat(told.getList("successFactors")).isEmpty();
        assertThat(told.getList("groups")).isEmpty();
    }

    @Test
    void beforePublicationABodyHasTheTagsOfItsOwnSubTreeOnly() {
        data.version();
        String open = data.round("first", "open");
        String path = "/v1/rounds/{id}/obstacles";

        Response east = get(as("respondent", "OB-E"), open, Map.of());
        JsonPath own = json(east);

        assertProblem(given().get(path, open), 401, "unauthenticated");
        assertProblem(given().get(path, "none"), 401, "unauthenticated");
        assertProblem(as("analyst").get(path, "none"), 404, "not-found");
        assertThat(east.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.getString("context.scope")).isEqualTo("own");
        assertThat(own.getInt("organisations")).isEqualTo(1);
        assertThat(own.getBoolean("withheld")).isFalse();
        assertThat(own.getList("groups.code")).containsExactly("OB-E");
        assertThat(own.getList("obstacles[0].cells.organisations")).containsExactly(1);
        assertThat(json(get(as("reviewer", "*"), open, Map.of())).getInt("organisations"))
                .isEqualTo(17);
        assertThat(json(get(as("respondent"), open, Map.of())).getInt("organisations"))
                .isZero();
        assertThat(get(as("respondent", "OB-E"), open, Map.of("format", "csv")).asString())
                .contains("obstacle,budget,")
                .doesNotContain("OB-N", "งบประมาณถูกตัด");
        assertProblem(get(as("analyst"), open, Map.of("run", "official")), 404, "no-official-run");
    }

    @Test
    void aPublishedReportIsReadAgainOnlyWhenATagChanged() {
        data.version();
        String round = data.round("first", "published");

        String tag = get(given(), round, Map.of()).header("ETag");
        Response again = get(given().header("If-None-Match", tag), round, Map.of());
        Response other = get(given().header("If-None-Match", tag), round, Map.of("by", "node"));
        Topics.send("phrom.assessments", ObstaclesData.answers(round, "OB-N4", 4, List.of("P||obstacles|law|1|")));
        Given.arrived("assessment_tags", "round = '" + round + "' and sequence = 4", 1);
        Response later = get(given().header("If-None-Match", tag), round, Map.of());

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.jsonPath().getList("obstacles.organisations")).containsExactly(4, 1, 1, 1);
    }

    @Test
    void theReportIsAFileForSpreadsheetsWithALineForEachGroup() {
        data.version();
        String round = data.round("first", "published");

        Response file = get(given(), round, Map.of("format", "csv", "by", "band"));

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + round + "-obstacles.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFkind,code,name_th,name_en,by,group,group_th,group_en,withheld,answered,organisations,"
                        + "share,mean_severity,answers,comments,node,round_th,round_en");
        assertThat(lines.get(1))
                .isEqualTo(
                        "obstacle,budget,งบประมาณไม่พอ,Too little budget,,,,,false,17,4,0.23529411764705882,2.25,5,2,"
                                + "index,รอบ first,Round first");
        assertThat(lines.get(2))
                .isEqualTo("obstacle,budget,งบประมาณไม่พอ,Too little budget,band,A,สูง,High,false,8,2,0.25,2.0,,,"
                        + "index,รอบ first,Round first");
        assertThat(lines).as("five factors, each in two bands").hasSize(1 + 5 * 3);
        assertThat(get(given(), round, Map.of("format", "csv")).asString())
                .contains("area,OB-E,OB-E,OB-E,true,1,,,,,,")
                .doesNotContain("only one in the east");
        assertThat(given().accept("text/csv")
                        .get("/v1/rounds/{id}/obstacles", round)
                        .contentType())
                .startsWith("text/csv");
    }

    @Test
    void commentsAreReadByThoseWhoMayReadTheAnswersAlsoAfterPublication() {
        data.version();
        String round = data.round("first", "published");
        String path = "/v1/rounds/{id}/obstacles/comments";

        JsonPath all = as("analyst").get(path, round).jsonPath();
        JsonPath north = as("respondent", "OB-N").get(path, round).jsonPath();

        assertProblem(given().get(path, round), 401, "unauthenticated");
        assertProblem(as("analyst").get(path, "none"), 404, "not-found");
        assertThat(all.getList("items.code")).containsExactly("budget", "budget", "other", "leader");
        assertThat(all.getList("items.kind")).containsExactly("obstacle", "obstacle", "obstacle", "successFactor");
        assertThat(all.getList("items.organisation")).containsExactly("OB-E1", "OB-N1", "OB-N3", "OB-S2");
        assertThat(all.getList("items.question")).containsExactly("P", "P", "X", "R");
        assertThat(all.getList("items.item")).containsExactly(null, null, null, "s1");
        assertThat(all.getList("items.severity")).containsExactly(3, 3, null, null);
        assertThat(all.getString("items[1].comment")).isEqualTo("งบประมาณถูกตัด");
        assertThat(all.getString("items[1].name.en")).isEqualTo("Too little budget");
        assertThat(all.getString("items[1].organisationName.en")).isEqualTo("Province N1");
        assertThat(north.getList("items.organisation")).containsExactly("OB-N1", "OB-N3");
        assertThat(as("respondent").get(path, round).jsonPath().getList("items"))
                .isEmpty();
        assertThat(as("analyst").get(path + "?code=other", round).jsonPath().getList("items.code"))
                .containsExactly("other");
        assertThat(as("analyst")
                        .get(path + "?kind=successFactor", round)
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("leader");
        assertProblem(as("analyst").get(path + "?kind=none", round), 400, "invalid-parameter");
        assertProblem(as("analyst").get(path + "?code=none", round), 400, "invalid-parameter");
    }

    @Test
    void commentsComeAPageAtATime() {
        data.version();
        String round = data.round("first", "published");
        String path = "/v1/rounds/" + round + "/obstacles/comments";

        List<Object> found = new ArrayList<>();
        String token = "";
        int pages = 0;
        while (token != null) {
            JsonPath page = as("analyst")
                    .queryParam("pageSize", 1)
                    .queryParam("pageToken", token)
                    .get(path)
                    .jsonPath();
            found.addAll(page.getList("items.organisation"));
            token = page.getString("nextPageToken");
            pages++;
        }

        assertThat(found).containsExactly("OB-E1", "OB-N1", "OB-N3", "OB-S2");
        assertThat(pages).isEqualTo(4);
        String first = as("analyst").get(path + "?pageSize=1").path("nextPageToken");
        assertProblem(as("respondent", "OB-N").get(path + "?pageToken=" + first), 400, "invalid-parameter");
        assertProblem(as("analyst").get(path + "?kind=obstacle&pageToken=" + first), 400, "invalid-parameter");
    }

    @Test
    void aRoundOfAllLocalAuthoritiesIsToldWhole() {
        String large = Given.largeRound(7850);
        // each tagged forty answers
        Given.sql("""
                insert into assessment_tags (assessment, layer, sequence, round, organisation, tags)
                select id, 'self', 1, round, organisation, (
                    select jsonb_agg(jsonb_build_object('question', 'Q' || q, 'item', '', 'kind', 'obstacle',
                        'code', 'c' || (q + right(organisation, 5)::integer) %% 3 + 3 * (q / 3), 'severity', 1 + q %% 3,
                        'comment', 'ความเห็น')) from generate_series(0, 39) q)
                from assessment where round = '%s'
                """.formatted(large));

        JsonPath told = json(get(given(), large, Map.of()));
        JsonPath factors = json(given().get("/v1/rounds/{id}/obstacles/factors", large));

        Given.sql("delete from assessment_tags where round = '" + large + "'");
        Given.forget(large);
        assertThat(told.getInt("organisations")).isEqualTo(7850);
        assertThat(told.getList("groups")).hasSize(77);
        assertThat(told.getList("obstacles")).hasSize(42);
        assertThat(told.getList("obstacles.answers", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(7850 * 40);
        assertThat(told.getInt("obstacles[0].organisations")).isEqualTo(7850);
        assertThat(factors.getInt("top")).isEqualTo(1962);
        assertThat(factors.getList("factors")).hasSize(42);
        assertThat(factors.getList("factors.quarters.separates"))
                .as("who tagged what has nothing to do with scores")
                .containsOnly(false);
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static Response get(RequestSpecification caller, String round, Map<String, String> query) {
        return caller.queryParams(query).get("/v1/rounds/{id}/obstacles", round);
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
