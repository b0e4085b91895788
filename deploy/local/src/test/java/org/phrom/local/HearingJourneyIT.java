package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A draft is heard in the provinces, every comment is answered, and only then it is published. */
class HearingJourneyIT {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String VERSION = "/v1/frameworks/heard-readiness/versions/1";
    private static final String DOCUMENT = """
            {"framework":"heard-readiness","version":"1","title":{"th":"ความพร้อมดิจิทัลระดับจังหวัด","en":"Provincial digital readiness"},
             "languages":["th","en"],"organisationTypes":["province"],
             "questions":[
              {"code":"share","text":{"th":"สัดส่วนบริการออนไลน์","en":"Share of services online"},"type":"number","required":true,"min":0,"max":1},
              {"code":"plan","text":{"th":"มีแผนดิจิทัลหรือไม่","en":"Is there a digital plan?"},"type":"singleChoice","required":true,
               "options":[{"code":"no","text":{"th":"ไม่มี","en":"No"},"points":0},{"code":"yes","text":{"th":"มี","en":"Yes"},"points":1}]}],
             "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
              {"code":"services","name":{"th":"บริการ","en":"Services"},"weight":1,"indicator":{"rule":"value","question":"share","direction":1}}]},
             "bands":[{"code":"A","name":{"th":"ดี","en":"Good"},"from":0.5},{"code":"B","name":{"th":"พอใช้","en":"Fair"},"from":0}],
             "scoring":{"aggregation":"arithmetic","missing":"drop"}}
            """;

    private static Platform platform;
    private static Api author;

    @BeforeAll
    static void startEverything() {
        platform = SharedPlatform.get();
        author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
    }

    @Test
    void aFrameworkIsHeardAnsweredChangedAndPublished() throws Exception {
        var draft = author.put(VERSION, Api.JSON.readTree(DOCUMENT), null).orFail("the draft");
        var until = Api.JSON.createObjectNode().put("closesAt", "2099-12-31T10:00:00Z");
        author.post(VERSION + "/hearing", until, draft.etag()).orFail("the hearing");

        assertThat(comments()).isEqualTo(4);
        assertThat(page()).contains("<h1>Provincial digital readiness</h1>", "Chiang Mai", "Not answered yet");
        assertThat(author.delete(VERSION + "/hearing", author.get(VERSION).etag())
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("draft");
        var refused =
                author.post(VERSION + "/publication", null, author.get(VERSION).etag());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("comments-unanswered");
        assertThat(refused.body().path("unanswered").asInt()).isEqualTo(4);
        assertThat(refused.body().path("errors").findValuesAsText("pointer"))
                .containsExactly("", "/tree/children/0", "/questions/0", "/questions/1/options/0");

        var changed = (ObjectNode) Api.JSON.readTree(DOCUMENT);
        ((ObjectNode) changed.at("/questions/0/text")).put("en", "Share of services that can be used online");
        author.put(VERSION, changed, author.get(VERSION).etag()).orFail("the changed draft");
        answer(1, "accepted", "share", "/questions/0/text/en");
        answer(2, "partly", "plan", "/questions/1/options/0");
        answer(3, "rejected", null, null);
        answer(4, "rejected", null, null);
        author.post(VERSION + "/publication", null, author.get(VERSION).etag()).orFail("the publication");

        assertThat(author.get(VERSION).body().path("state").asText()).isEqualTo("published");
        assertThat(page())
                .contains(
                        "Share of services online",
                        "Accepted in part",
                        "Done in version 1: share, /questions/0/text/en")
                .doesNotContain("Not answered yet</b>", "local-respondent");
        var statistics = author.get(VERSION + "/hearing/statistics").body();
        assertThat(statistics.at("/all/comments").asInt()).isEqualTo(4);
        assertThat(statistics.at("/all/supports").asInt()).isEqualTo(1);
        assertThat(statistics.path("organisations").asInt()).isEqualTo(3);
        assertThat(statistics.path("persons").asInt()).isEqualTo(1);
        assertThat(statistics.path("byRegion").size()).isEqualTo(4);
        assertThat(new Api(platform.url("survey"), null)
                        .get(VERSION + "/taken-up-comments")
                        .body()
                        .path("items")
                        .findValuesAsText("decision"))
                .containsExactly("accepted", "partly");
    }

    /** Three provinces of three regions and a person. */
    private static int comments() {
        say("TH-50", "question", "share", null).orFail("the first");
        say("TH-40", "option", "no", "plan").orFail("the second");
        say("TH-90", "node", "services", null).orFail("the third");
        say(null, "whole", null, null).orFail("the person's");
        assertThat(say("TH-83", "question", "nothing", null).code()).isEqualTo("invalid");
        var support = Api.JSON.createObjectNode().put("by", "organisation").put("organisation", "TH-51");
        var lamphun = respondent("TH-51");
        lamphun.post(VERSION + "/comments/1/support", support, null).orFail("support");
        lamphun.post(VERSION + "/comments/1/support", support, null).orFail("support again");
        var all = author.get(VERSION + "/comments").body().path("items");
        assertThat(all.path(0).path("supports").asInt()).isEqualTo(1);
        assertThat(all.path(0).at("/region/name/en").asText()).isNotEmpty();
        return all.size();
    }

    private static Api.Answer say(String province, String kind, String code, String question) {
        var comment = Api.JSON.createObjectNode();
        var target = comment.putObject("target").put("kind", kind);
        put(target, "code", code);
        put(target, "question", question);
        comment.put("by", province == null ? "person" : "organisation");
        put(comment, "organisation", province);
        comment.put("kind", "limit").put("language", "th").put("text", "ในพื้นที่ยังไม่มีข้อมูลนี้");
        var caller = province == null
                ? new Api(platform.url("survey"), platform.token("respondent", List.of(), LIFETIME))
                : respondent(province);
        return caller.post(VERSION + "/comments", comment, null);
    }

    private static void put(ObjectNode node, String member, String value) {
        if (value != null) {
            node.put(member, value);
        }
    }

    private static Api respondent(String province) {
        return new Api(platform.url("survey"), platform.token("respondent", List.of(province), LIFETIME));
    }

    private static void answer(int number, String decision, String code, String pointer) {
        var comment = VERSION + "/comments/" + number;
        var body = Api.JSON.createObjectNode().put("decision", decision);
        body.putObject("reason").put("th", "เหตุผล").put("en", "The reason");
        if (code != null) {
            var change = body.putObject("change").put("version", "1");
            change.putArray("codes").add(code);
            change.putArray("pointers").add(pointer);
        }
        JsonNode answered = author.put(
                        comment + "/disposition", body, author.get(comment).etag())
                .orFail("the answer")
                .body();
        assertThat(answered.at("/disposition/decision").asText()).isEqualTo(decision);
    }

    /** What anybody reads, without a token. */
    private static String page() {
        return new Api(platform.url("survey"), null)
                .get("/frameworks/heard-readiness/versions/1/hearing?lang=en", "text/html")
                .orFail("the page")
                .body()
                .asText();
    }
}
