package org.phrom.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.plannedRound;
import static org.phrom.survey.assessment.SurveyData.sql;
import static org.phrom.survey.assessment.SurveyData.tree;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class ChangedSinceTest {

    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final Instant A_MOMENT_LATER = NOON.plusNanos(1_000);

    @Test
    void organisationsOfThatTimeOrLaterAreListedAndNoOthers() {
        Tree tree = tree();
        changed("organisation", "code", tree.province(1), NOON);
        changed("organisation", "code", tree.province(2), A_MOMENT_LATER);
        String list = "/v1/organisations?ancestor=" + tree.root() + "&changedSince=";

        assertThat(codes(list + NOON, "code")).containsExactly(tree.province(1), tree.province(2));
        assertThat(codes(list + A_MOMENT_LATER, "code")).containsExactly(tree.province(2));
        assertThat(codes(list + A_MOMENT_LATER.plusNanos(1_000), "code")).isEmpty();
    }

    @Test
    void frameworksAndTheirVersionsToo() {
        Tree tree = tree();
        String list = "/v1/frameworks/" + tree.framework() + "/versions?changedSince=";
        Instant changedAt = Instant.parse(as(MANAGER)
                .get("/v1/frameworks/" + tree.framework() + "/versions")
                .jsonPath()
                .getString("items[0].changedAt"));

        assertThat(codes(list + changedAt, "version")).containsExactly("1");
        assertThat(codes(list + changedAt.plusNanos(1_000), "version")).isEmpty();
        assertThat(codes("/v1/frameworks?pageSize=200&changedSince=" + changedAt, "framework"))
                .contains(tree.framework());
        assertThat(codes("/v1/frameworks?pageSize=200&changedSince=" + NOON, "framework"))
                .doesNotContain(tree.framework());
        assertProblem(
                as(MANAGER).get("/v1/frameworks/" + tree.framework() + "x/versions?changedSince=" + NOON),
                404,
                "not-found");
    }

    @Test
    void roundsToo() {
        Tree tree = tree();
        String first = plannedRound(tree);
        String second = plannedRound(tree);
        changed("round", "id", first, NOON.plusSeconds(3_600));
        changed("round", "id", second, NOON.plusSeconds(3_601));

        assertThat(codes("/v1/rounds?changedSince=" + NOON.plusSeconds(3_600), "id"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(codes("/v1/rounds?state=planned&changedSince=" + NOON.plusSeconds(3_601), "id"))
                .containsExactly(second);
    }

    @Test
    void anAssessmentThatChangesBehindTheReaderComesWithTheNextReading() {
        Tree tree = tree();
        String round = openRound(tree);
        String list = "/v1/assessments?round=" + round + "&pageSize=2&changedSince=";
        Instant before = Instant.now().minusSeconds(300);

        Response firstPage = as("administrator").get(list + before);
        String behind = assessmentOf(round, tree.province(1));
        assertThat(patch(behind, Map.of("share", value(0.5, 0))).statusCode()).isEqualTo(200);
        Instant changedAt = Instant.parse(
                as("administrator").get("/v1/assessments/" + behind).jsonPath().getString("changedAt"));
        Response secondPage = as("administrator").get(list + before + "&pageToken=" + firstPage.path("nextPageToken"));

        assertThat(firstPage.jsonPath().getList("items.participant.code", String.class))
                .containsExactly(tree.province(1), tree.province(2));
        assertThat(secondPage.jsonPath().getList("items.participant.code", String.class))
                .containsExactly(tree.province(3), tree.province(4));
        assertThat(codes(list + changedAt, "participant.code")).containsExactly(tree.province(1));
    }

    @Test
    void aPageBelongsToTheTimeThatItWasAskedFor() {
        Tree tree = tree();
        String list = "/v1/organisations?pageSize=1&ancestor=" + tree.root();
        String token =
                as(MANAGER).get(list + "&changedSince=2001-01-01T00:00:00Z").path("nextPageToken");

        assertProblem(
                as(MANAGER).get(list + "&changedSince=2001-01-01T00:00:01Z&pageToken=" + token),
                400,
                "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "yesterday", "2026-11-30T10:00:00", "1796083200", ""})
    void whatIsNoTimeIsRefused(String since) {
        for (String list : List.of("organisations", "frameworks", "rounds", "assessments")) {
            assertProblem(as(MANAGER).get("/v1/" + list + "?changedSince=" + since), 400, "invalid-parameter");
        }
    }

    @Test
    void aTimeMayBeThatOfThailand() {
        Tree tree = tree();
        changed("organisation", "code", tree.province(3), NOON.plusSeconds(7_200));

        assertThat(codes(
                        "/v1/organisations?ancestor=" + tree.root() + "&changedSince=2031-05-05T21:00:00%2B07:00",
                        "code"))
                .containsExactly(tree.province(3));
    }

    private static List<String> codes(String address, String member) {
        Response page = as("administrator").urlEncodingEnabled(false).get(address);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items." + member, String.class);
    }

    private static void changed(String table, String key, String value, Instant at) {
        sql("update " + table + " set changed_at = ? where " + key + " = ?", Timestamp.from(at), value);
    }
}
