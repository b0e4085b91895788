package org.phrom.survey.rendering.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.phrom.survey.rendering.Documents;

class FormJsonTest {

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final FormJson json = new FormJson(new ObjectMapper());

    private JsonNode form(JsonNode document, String type, Locale language) {
        ObjectNode form = json.of(FormReader.read(document, type), language);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.schemaText(), InputFormat.JSON);
        assertThat(schema.validate(form)).isEmpty();
        return form;
    }

    private static JsonNode question(JsonNode form, String code) {
        for (JsonNode page : form.path("pages")) {
            for (JsonNode group : page.path("groups")) {
                for (JsonNode question : group.path("questions")) {
                    if (question.path("code").asText().equals(code)) {
                        return question;
                    }
                }
            }
        }
        throw new AssertionError("not asked: " + code);
    }

    private static List<String> codes(JsonNode list) {
        return stream(list).map(element -> element.path("code").asText()).toList();
    }

    @Test
    void withoutPagesTheTreeMakesThemAndWhatNoIndicatorUsesStandsFirstOrBehindWhatItHangsOn() {
        JsonNode form = form(Documents.everyKind(), null, Locale.ENGLISH);

        assertThat(titles(form))
                .containsExactly("General information", "Policies and practices", "People", "Readiness index");
        assertThat(groups(form, 0)).containsExactly("_general: REM WEB DOC TBL SYS1");
        assertThat(groups(form, 1)).containsExactly("policy.plan: PL1 PL2 BUD POP PL3", "policy.data: LV1");
        assertThat(groups(form, 2)).containsExactly("people.training: STF");
        assertThat(groups(form, 3)).containsExactly("services: SV1 SV2 MU1");
    }

    @Test
    void questionsThatHangOnOthersOneBehindTheOtherFollowThemInThatOrder() {
        ObjectNode document = Documents.everyKind();
        document.withArray("questions").forEach(question -> {
            switch (question.path("code").asText()) {
                case "WEB" -> ((ObjectNode) question).put("visibleWhen", "answers.LV1 >= 2");
                case "DOC" -> ((ObjectNode) question).put("required", "has(answers.WEB)");
                case "REM" ->
                    ((ObjectNode) question).put("visibleWhen", "answers.TBL.senior.men > 0 || answers.LV1 > 0");
                default -> {}
            }
        });

        JsonNode form = form(document, null, Locale.ENGLISH);

        assertThat(groups(form, 0)).containsExactly("_general: REM TBL SYS1");
        assertThat(groups(form, 1)).contains("policy.data: LV1 WEB DOC");
    }

    @Test
    void fiveThousandQuestionsEachShownByTheOneBeforeFollowEachOther() {
        ObjectNode document = Documents.everyKind();
        String leader = "LV1";
        for (int i = 0; i < 5_000; i++) {
            ObjectNode question = document.withArray("questions").addObject();
            question.put("code", "chain" + i).put("type", "number").put("visibleWhen", "answers." + leader + " >= 0");
            question.putObject("text").put("th", "ก").put("en", "A");
            leader = "chain" + i;
        }

        JsonNode form = form(document, null, Locale.ENGLISH);

        assertThat(groups(form, 1)).anySatisfy(group -> assertThat(group)
                .contains("LV1 ", " chain0 chain1 chain2 ", " chain4998 chain4999"));
    }

    @Test
    void aTableBringsTheQuestionsThatItsConditionsLookAt() {
        ObjectNode document = Documents.everyKind();
        document.withObject("/tree/children/2/indicator").removeAll();
        document.withObject("/tree/children/2/indicator")
                .put("rule", "table")
                .putArray("rows")
                .addObject()
                .put("when", "answers.REM == 'x' && has(answers.WEB)")
                .put("value", 1);

        assertThat(groups(form(document, null, Locale.ENGLISH), 3)).containsExactly("services: REM WEB");
    }

    @Test
    void pagesOfTheDocumentAreKeptAndAQuestionThatTheyForgetIsNotLost() {
        JsonNode form = form(Documents.withPages(), null, Locale.ENGLISH);

        assertThat(titles(form)).containsExactly("General information", "Plan", "Other");
        assertThat(groups(form, 0)).containsExactly("_general: POP");
        assertThat(groups(form, 1)).containsExactly("g1: PL1 PL2 PL3 LV1 BUD", "g2: MU1");
        assertThat(form.at("/pages/1/help").asText()).isEqualTo("Read first");
    }

    @Test
    void theFormOfATypeHasItsQuestionsAloneAndNoEmptyGroups() {
        JsonNode form = form(Documents.withPages(), "province", Locale.ENGLISH);

        assertThat(form.path("organisationTypes").toString()).isEqualTo("[\"province\"]");
        assertThat(groups(form, 1)).containsExactly("g1: PL1 PL2 PL3 LV1 BUD");
        JsonNode both = form(Documents.withPages(), null, Locale.ENGLISH);
        assertThat(question(both, "MU1").path("appliesTo").toString()).isEqualTo("[\"municipality\"]");
        assertThat(question(form(Documents.withPages(), "municipality", Locale.ENGLISH), "MU1")
                        .has("appliesTo"))
                .isFalse();
    }

    @Test
    void aQuestionSaysInOneLanguageAllThatItsAnswerNeeds() {
        JsonNode question = question(form(Documents.everyKind(), "province", THAI), "PL1");

        assertThat(question).isEqualTo(Documents.json("""
                {"code":"PL1","text":"จังหวัดมีแผนพัฒนารัฐบาลดิจิทัลหรือไม่","help":"นับเฉพาะแผนที่ผู้มีอำนาจลงนาม",
                 "definition":"แผน หมายถึง เอกสารที่มีเป้าหมาย กิจกรรม งบประมาณ และผู้รับผิดชอบ",
                 "acceptedEvidence":"สำเนาแผนหรือลิงก์ประกาศ","type":"singleChoice",
                 "options":[{"code":"none","text":"ยังไม่มี"},
                  {"code":"draft","text":"อยู่ระหว่างจัดทำ","help":"มีคำสั่งแต่งตั้งคณะทำงานแล้ว"},
                  {"code":"adopted","text":"ประกาศใช้แล้ว"},{"code":"old","text":"ตัวเลือกเดิม","obsolete":true}],
                 "statuses":["unknown"],"required":true,
                 "evidence":{"rule":"required","when":{"expression":"value == 'adopted'"},"kinds":["file","url"],
                  "window":{"from":"2025-10-01","to":"2026-09-30"}},
                 "mayAskNotApplicable":true,"obstacles":true}
                """));
    }

    @Test
    void conditionsAreTextsAndSayWhatTheyRead() {
        JsonNode form = form(Documents.everyKind(), "province", Locale.ENGLISH);

        assertThat(question(form, "PL2").path("required").asBoolean()).isFalse();
        assertThat(question(form, "PL2").at("/requiredWhen/expression").asText())
                .isEqualTo("answers.PL1 == 'adopted'");
        assertThat(question(form, "PL3").at("/visibleWhen/expression").asText())
                .isEqualTo("answers.PL1 in ['draft', 'adopted'] && answers.POP > 1000");
        assertThat(question(form, "PL3").at("/visibleWhen/reads").toString()).isEqualTo("[\"PL1\",\"POP\"]");
        assertThat(question(form, "STF").at("/constraints/0/expect").has("reads"))
                .isFalse();
        assertThat(question(form, "STF").path("constraints").findValuesAsText("severity"))
                .containsExactly("error", "warning");
    }

    @Test
    void aConditionAboutAnItemSaysWhatItReadsBesideTheItem() {
        ObjectNode document = Documents.everyKind();
        ((ObjectNode) document.at("/questions/11"))
                .put("visibleWhen", "item.kind == 'transactional' && answers.PL1 == 'adopted'");

        JsonNode visible =
                question(form(document, "province", Locale.ENGLISH), "SV1").path("visibleWhen");

        assertThat(visible.path("reads").toString()).isEqualTo("[\"PL1\"]");
    }

    @Test
    void limitsThatATypeHasByItselfAreSaid() {
        JsonNode form = form(Documents.everyKind(), "province", Locale.ENGLISH);

        assertThat(question(form, "STF").path("min").asInt(-1)).isZero();
        assertThat(question(form, "STF").path("max").asInt()).isEqualTo(100);
        assertThat(question(form, "BUD").path("currency").asText()).isEqualTo("THB");
        assertThat(question(form, "POP").path("unit").asText()).isEqualTo("people");
        assertThat(question(form, "LV1").path("levels").findValuesAsText("level"))
                .containsExactly("0", "1", "2");
        assertThat(codes(question(form, "TBL").path("columns"))).containsExactly("men", "women");
        assertThat(codes(question(form, "TBL").path("rows"))).containsExactly("senior", "junior");
    }

    @Test
    void rostersAndTagsAreThereForTheQuestionsThatUseThem() {
        JsonNode form = form(Documents.everyKind(), "province", Locale.ENGLISH);

        assertThat(question(form, "SV1").path("roster").asText()).isEqualTo("services");
        assertThat(question(form, "SV1").has("perObservation")).isFalse();
        assertThat(question(form, "SV2").path("perObservation").asBoolean()).isTrue();
        assertThat(question(form, "SYS1").path("roster").asText()).isEqualTo("systems");
        assertThat(form.at("/rosters/services/items/0/attributes/kind").asText())
                .isEqualTo("transactional");
        assertThat(form.at("/rosters/services/observations/attributes/level/2").asText())
                .isEqualTo("local");
        assertThat(form.at("/rosters/systems/attributes/title").asText()).isEqualTo("text");
        assertThat(form.at("/rosters/systems/max").asInt()).isEqualTo(20);
        assertThat(form.at("/taxonomies/obstacles").findValuesAsText("name"))
                .containsExactly("Budget is short", "Staff is short");
        assertThat(form.at("/taxonomies/obstacles/0").has("needsComment")).isFalse();
        assertThat(form.at("/taxonomies/obstacles/1/needsComment").asBoolean()).isTrue();
    }

    @Test
    void whatABodyMayAskNotToApplyIsSaidAndIsNoStatusThatItChooses() {
        JsonNode form = form(Documents.everyKind(), "province", Locale.ENGLISH);

        assertThat(question(form, "PL1").path("mayAskNotApplicable").asBoolean())
                .isTrue();
        assertThat(question(form, "PL1").path("statuses").toString()).isEqualTo("[\"unknown\"]");
        assertThat(question(form, "SV1").has("mayAskNotApplicable")).isFalse();
        assertThat(form.at("/rosters/services/mayAskNotApplicable").asBoolean()).isTrue();
        assertThat(form.at("/rosters/systems").has("mayAskNotApplicable")).isFalse();
    }

    @Test
    void aDraftThatRefersToWhatIsNotThereIsStillAForm() {
        ObjectNode draft = Documents.everyKind();
        draft.remove(List.of("optionSets", "rosters", "taxonomies"));
        ((ObjectNode) draft.at("/questions/2")).put("visibleWhen", "answers.PL1 ==");

        JsonNode form = form(draft, "province", Locale.ENGLISH);

        assertThat(question(form, "PL1").has("options")).isFalse();
        assertThat(form.has("rosters")).isFalse();
        assertThat(question(form, "PL2").path("visibleWhen").toString())
                .isEqualTo("{\"expression\":\"answers.PL1 ==\"}");
    }

    private static List<String> titles(JsonNode form) {
        return stream(form.path("pages"))
                .map(page -> page.path("title").asText())
                .toList();
    }

    private static List<String> groups(JsonNode form, int page) {
        return stream(form.path("pages").path(page).path("groups"))
                .map(group -> group.path("code").asText() + ": "
                        + String.join(
                                " ",
                                stream(group.path("questions"))
                                        .map(question -> question.path("code").asText())
                                        .toList()))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
