package org.phrom.reporting.report.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

/** Rankings and scorecards of rounds whose framework has peer groups. */
@QuarkusTest
class PeerGroupTest {

    private static final String RANKING = "/v1/rounds/{id}/ranking";
    private static final String CARD = "/v1/rounds/{id}/organisations/{code}";

    private static String round;

    @BeforeEach
    void aRound() {
        if (round == null) {
            round = Given.peerRound("published");
        }
    }

    @Test
    void everyLineTellsItsPeerGroupAndThePlaceThereWithTheTiesOfTheRound() {
        JsonPath all = json(given().get(RANKING, round));

        assertThat(all.getList("items.organisation.code")).containsExactly("TH-10", "TH-50", "TH-51", "TH-83", "TH-52");
        assertThat(all.getList("items.rank")).containsExactly(1, 2, 2, 4, 5);
        assertThat(all.getList("items.peerGroup")).containsExactly("large", "small", "small", "small", null);
        assertThat(all.getList("items.peerRank")).containsExactly(1, 1, 1, 3, null);
    }

    @Test
    void aRankingOfOnePeerGroupKeepsTheRankOfTheWholeRound() {
        JsonPath small = json(given().get(RANKING + "?peerGroup=small", round));

        assertThat(small.getList("items.organisation.code")).containsExactly("TH-50", "TH-51", "TH-83");
        assertThat(small.getList("items.rank")).containsExactly(2, 2, 4);
        assertThat(small.getList("items.rankInSelection")).containsExactly(1, 1, 3);
        assertThat(small.getList("items.peerRank")).containsExactly(1, 1, 3);
        JsonPath south = json(given().get(RANKING + "?peerGroup=small&ancestor=TH-SOUTH", round));
        assertThat(south.getList("items.rankInSelection")).containsExactly(1);
        assertThat(south.getList("items.peerRank")).containsExactly(3);
        assertThat(json(given().get(RANKING + "?peerGroup=nobody", round)).getList("items"))
                .isEmpty();
    }

    @Test
    void aFileHasThePeerGroupsOnlyWhereThereAreSome() {
        Response file = given().get(RANKING + "?format=csv&peerGroup=small", round);

        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "coverage,peer_group,rank_in_peer_group,cgsi",
                        "2,1,TH-51,ลำพูน,Lamphun,province,0.6123456789012349,B,1.0,small,1,0.55",
                        "4,3,TH-83,ภูเก็ต,'=Phuket,province,0.2,D,1.0,small,3,0.1")
                .doesNotContain("TH-10");
        String without = Given.scoredRound("published");
        assertThat(given().get(RANKING + "?format=csv", without).asString()).doesNotContain("peer");
        assertThat(given().get(RANKING, without).asString()).doesNotContain("peer");
        assertThat(given().get("/rounds/{id}?lang=en", without).asString()).doesNotContain("eer group");
        assertThat(given().get("/rounds/{id}/organisations/TH-51?lang=en", without)
                        .asString())
                .doesNotContain("eer group");
        assertThat(given().get(CARD, without, "TH-51").asString()).doesNotContain("peer");
    }

    @Test
    void aPageOffersThePeerGroupsAndNamesThemInBothLanguages() {
        assertThat(given().get("/rounds/{id}?lang=en&peerGroup=small", round).asString())
                .contains("<option value=\"small\" selected>under 500,000 people</option>")
                .contains("<th scope=\"col\">Peer group</th><th scope=\"col\" class=\"number\">Rank in peer group</th>")
                .contains("<td>under 500,000 people</td><td class=\"number\">3</td>")
                .contains("peerGroup=small&amp;run=live&amp;format=csv");
        assertThat(given().get("/rounds/{id}?lang=th", round).asString())
                .contains("<option value=\"large\">ตั้งแต่ 500,000 คน</option>")
                .contains("<td>ประชากรน้อยกว่า 500,000 คน</td><td class=\"number\">3</td>")
                .contains("อันดับในกลุ่มเทียบเคียง");
    }

    @Test
    void aScorecardStandsBesideTheMedianOfItsPeerGroup() {
        JsonPath card = json(given().get(CARD, round, "TH-83"));

        assertThat(card.getString("peerGroup.code")).isEqualTo("small");
        assertThat(card.getString("peerGroup.name.th")).isEqualTo("ประชากรน้อยกว่า 500,000 คน");
        assertThat(card.getInt("peerGroup.rank")).isEqualTo(3);
        assertThat(card.getInt("peerGroup.ranked")).isEqualTo(3);
        assertThat(card.getDouble("peerGroup.median")).isEqualTo(0.6123456789012345);
        assertThat(card.getDouble("median")).isEqualTo(0.6123456789012345);
        assertThat(card.getList("nodes.peerRank")).containsExactly(3, 3, 3);
        assertThat(card.getList("nodes.peerMedian")).containsExactly(0.5, 0.6, 0.6370370367037035);
        assertThat(card.getInt("ranked")).isEqualTo(5);
        assertThat(page("TH-83", "en"))
                .contains("<dt>Rank in peer group</dt><dd>3 <small>of 3 (under 500,000 people)</small></dd>")
                .contains("<dt>Median of peer group</dt><dd>0.612 <small>")
                .contains("<th scope=\"col\" class=\"number\">Median of peer group</th>");
        assertThat(page("TH-83", "th"))
                .contains(
                        "<dt>อันดับในกลุ่มเทียบเคียง</dt><dd>3 <small>จาก 3 (ประชากรน้อยกว่า 500,000 คน)</small></dd>")
                .contains("มัธยฐานของกลุ่มเทียบเคียง");
    }

    @Test
    void whoIsInNoPeerGroupIsToldWhy() {
        JsonPath card = json(given().get(CARD, round, "TH-52"));

        assertThat(card.getString("peerGroup.missing")).isEqualTo("noStatistic");
        assertThat((Object) card.get("peerGroup.code")).isNull();
        assertThat((Object) card.get("peerGroup.rank")).isNull();
        assertThat((Object) card.get("nodes[0].peerMedian")).isNull();
        assertThat(page("TH-52", "en"))
                .contains("<dt>Peer group</dt><dd>– <small>in none: a statistic that decides is missing</small></dd>")
                .doesNotContain("Median of peer group");
        assertThat(page("TH-52", "th")).contains("ไม่อยู่ในกลุ่มใด ไม่มีสถิติที่ใช้จัดกลุ่ม");
    }

    @Test
    void anOfficialRunHasThePlacesAmongPeersThatItCameWith() {
        String official = Given.freshRound();
        Topics.send("phrom.rounds", Given.with(Given.round(official, "published", 5), "\"gtmi\"", "\"peers\""));
        Topics.send(
                "phrom.scores",
                official(official, "TH-50", "0.9", 1, "{\"code\":\"small\",\"rank\":1}"),
                official(official, "TH-51", "0.85", 1, "{\"code\":\"small\",\"rank\":1}"),
                official(official, "TH-83", "0.2", 3, "{\"missing\":\"none\"}"));
        Topics.send("phrom.scores", Given.completed(official, 3));
        Given.arrived("standing", "run = '" + official + "-official'", 3);

        assertThat(json(given().get(RANKING, official)).getList("items.peerRank"))
                .containsExactly(1, 1, null);
    }

    @Test
    void anOrganisationThatAStatisticMovesHasItsPlaceInTheOtherGroup() {
        String moving = Given.peerRound("open");
        Topics.send(
                "phrom.scores",
                Given.among(Given.live(moving, Given.SCORES.get(0), 3), "{\"code\":\"large\"}"),
                Given.among(Given.live(moving, Given.SCORES.get(3), 3), "{\"missing\":\"noStatistic\"}"));
        Given.arrived("standing", "run = '" + moving + "-live' and sequence = 3", 2);

        JsonPath all = json(analyst().get(RANKING, moving));

        assertThat(all.getList("items.peerGroup")).containsExactly("large", "large", "small", null, null);
        assertThat(all.getList("items.peerRank")).containsExactly(1, 2, 1, null, null);
    }

    @Test
    void beforePublicationPeersAreShownAsTheRankingIs() {
        String open = Given.peerRound("open");
        String respondent = Tokens.bearer("respondent", "TH-NORTH");

        assertProblem(given().get(RANKING + "?peerGroup=small", open), 401, "unauthenticated");
        JsonPath own = json(given().auth().oauth2(respondent).get(RANKING + "?peerGroup=small", open));
        assertThat(own.getList("items.organisation.code")).containsExactly("TH-50", "TH-51");
        assertThat(own.getList("items.peerRank")).containsExactly(1, 1);
        assertProblem(given().auth().oauth2(respondent).get(CARD, open, "TH-83"), 404, "not-found");
        assertThat(json(analyst().get(RANKING + "?peerGroup=small", open)).getList("items"))
                .hasSize(3);
    }

    @Test
    void beforePublicationNobodyCanWorkOutTheScoreOfAnotherFromTheMedianOfAFew() {
        String open = Given.peerRound("open");
        String respondent = Tokens.bearer("respondent", "TH-NORTH");

        JsonPath own = json(given().auth().oauth2(respondent).get(CARD, open, "TH-50"));

        assertThat(own.getInt("peerGroup.rank")).isEqualTo(1);
        assertThat(own.getInt("peerGroup.ranked")).isEqualTo(3);
        assertThat((Object) own.get("peerGroup.median")).isNull();
        assertThat(own.getList("nodes.peerMedian")).containsOnlyNulls();
        assertThat(json(analyst().get(CARD, open, "TH-50")).getDouble("peerGroup.median"))
                .isEqualTo(0.6123456789012345);
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.bearer("analyst"));
    }

    private static Sent official(String round, String code, String score, int rank, String peers) {
        return Given.among(
                Given.official(round, new Given.Score(code, score, "A", score, score, score), rank, 1), peers);
    }

    private static String page(String code, String language) {
        return given().get("/rounds/{id}/organisations/{code}?lang={language}", round, code, language)
                .asString();
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
