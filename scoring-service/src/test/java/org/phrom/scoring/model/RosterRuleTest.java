package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;
import org.phrom.scoring.run.domain.Trace.PartTrace;
import org.phrom.scoring.run.domain.Tracing;

/** Rules over the services of a body and over the pages on which they were looked at, each computed by hand. */
class RosterRuleTest {
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");
    private static final String ROSTERS = "{'services':{'items':["
            + "{'code':'tax','name':{'th':'ภาษี','en':'Tax'},'attributes':{'kind':'transactional','event':'start'}},"
            + "{'code':'guide','name':{'th':'คู่มือ','en':'Guide'},'attributes':{'kind':'informational','event':'start'}},"
            + "{'code':'move','name':{'th':'ย้าย','en':'Move'},'attributes':{'kind':'transactional','event':'moving'}}],"
            + "'observations':{'max':9,'attributes':{'url':'url','level':['central','local']}}},"
            + "'systems':{'open':true,'max':5,'attributes':{'big':'yesNo'},'fields':["
            + "{'code':'cost','type':'money'},{'code':'users','type':'number','min':0}]}}";
    private static final String QUESTIONS = "[{'code':'a','type':'yesNo','roster':'services','perObservation':true},"
            + "{'code':'b','type':'yesNo','roster':'services','perObservation':true},"
            + "{'code':'c','type':'yesNo','roster':'services','perObservation':true},"
            + "{'code':'fast','type':'percent','roster':'services'},{'code':'whole','type':'yesNo'}]";

    /** tax: two central pages; guide: two local pages; move: none; systems: s1, s2. */
    private static final String LAYER =
            "{'@services':{'tax/1':{'level':'central','url':'https://a.example'},'tax/2':{'level':'central'},"
                    + "'guide/1':{'level':'local'},'guide/2':{'level':'local'}},'@systems':{'s1':{'big':'yes'},'s2':{'big':'no'}},"
                    + "'a':{'items':{'tax/1':%Y,'tax/2':%N,'guide/1':%Y,'guide/2':%N}},"
                    + "'b':{'items':{'tax/1':%N,'tax/2':%Y,'guide/1':%R,'guide/2':%Y}},"
                    + "'c':{'items':{'tax/1':%R,'tax/2':%R,'guide/1':%R,'guide/2':%R}},"
                    + "'fast':{'items':{'tax':{'status':'answered','value':80},'guide':{'status':'answered','value':20}}},"
                    + "'cost':{'items':{'s1':{'status':'answered','value':300},'s2':{'status':'answered','value':100}}},"
                    + "'users':{'items':{'s1':{'status':'answered','value':10},'s2':{'status':'unknown'}}},"
                    + "'whole':%Y}";

    private static final String LIST =
            "'rule':'table','rows':[{'when':'size(answers.a) > 9','value':1},{'when':'true','value':0}]";

    private static final String SHARE = "'rule':'share','questions':['a','b','c']";

    @Test
    void aRuleOverItemsIsTheMeanOrTheBestOrTheWorstOfThem() {
        String fast = "'rule':'value','question':'fast','overRoster':{'roster':'services'";

        assertThat(value(fast + "}")).isEqualTo(50);
        assertThat(value(fast + ",'how':'best'}")).isEqualTo(80);
        assertThat(value(fast + ",'how':'worst'}")).isEqualTo(20);
        assertThat(of(fast + "}", "zero").value()).isEqualTo(100.0 / 3);
        assertThat(value(fast + ",'where':{'kind':'transactional'}}")).isEqualTo(80);
        assertThat(value(fast + ",'where':{'kind':['transactional','informational'],'event':'start'}}"))
                .isEqualTo(50);
        assertThat(of(fast + ",'where':{'event':'moving'}}", "drop").missing()).isEqualTo(AnswerStatus.UNANSWERED);
    }

    @Test
    void aRuleOverObservationsIsTheirMeanOrOfTheBestAnswers() {
        String over = SHARE + ",'overRoster':{'roster':'services','over':'observations','where':{'level':'central'}";

        // 1 of 2 and 1 of 2
        assertThat(value(over + "}")).isEqualTo(0.5);
        assertThat(value(over + ",'how':'bestPerQuestion'}")).isEqualTo(1);
    }

    @Test
    void pooledAnswersAreOneListAndWhatIsNotRelevantEverywhereIsLeftOut() {
        String over = SHARE + ",'overRoster':{'roster':'services','over':'observations','where':{'level':'local'}";

        // yes yes of yes, no, yes
        assertThat(value(over + ",'how':'pooled'}")).isEqualTo(2.0 / 3);
        assertThat(value(over + ",'how':'mean'}")).isEqualTo(0.75);
        // b is answered about the other page, so it counts as no; c is not relevant to either
        assertThat(value(over + ",'how':'pooled','notRelevant':'zero'}")).isEqualTo(0.5);
        assertThat(value(over + ",'how':'mean','notRelevant':'zero'}")).isEqualTo(0.5);
        assertThat(
                        value(
                                "'rule':'ratio','numerator':'cost','denominator':'users','overRoster':{'roster':'systems','how':'pooled'}"))
                .isEqualTo(30);
    }

    @Test
    void theWayIsChosenByAnAttributeThatAllThingsShare() {
        String inside = "'rule':'combine','how':'mean','of':[{'indicator':{" + SHARE
                + ",'overRoster':{'roster':'services','over':'observations','how':'bestPerQuestion',"
                + "'attribute':'level','howByValue':{'local':'pooled'},'notRelevant':'zero'}}}],"
                + "'overRoster':{'roster':'services'";

        assertThat(value(inside + ",'where':{'event':'start'}}")).isEqualTo((1 + 0.5) / 2);
        IndicatorValue none = of(inside + ",'where':{'event':'moving'}}", "drop");
        assertThat(none.missing()).isEqualTo(AnswerStatus.UNANSWERED);
    }

    @Test
    void openItemsAreThoseThatWereEnteredAndAnswersAboutTheBodyHoldForAll() {
        assertThat(value("'rule':'value','question':'cost','overRoster':{'roster':'systems'}"))
                .isEqualTo(200);
        assertThat(value("'rule':'value','question':'cost','overRoster':{'roster':'systems','where':{'big':'yes'}}"))
                .isEqualTo(300);
        assertThat(value("'rule':'share','question':'whole','overRoster':{'roster':'systems'}"))
                .isEqualTo(1);
    }

    @Test
    void aQuestionThatDoesNotApplyToTheBodyAppliesToNoItem() {
        ScoringModel model = model("'rule':'value','question':'fast','overRoster':{'roster':'services'}", "zero");

        Counted counted = counted(model, "{'fast':{'status':'notApplicable'}}");

        assertThat(model.rules().get("cgsi").of(counted.read(model)).notApplicable())
                .isTrue();
    }

    @Test
    void rulesOverRostersThatMakeNoSenseAreRefused() {
        assertRefused("'rule':'share','question':'a'", "a is asked about observations of services");
        assertRefused(
                "'rule':'share','question':'a','overRoster':{'roster':'services'}", "a is asked about observations");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'systems'}",
                "fast is asked about items of services");
        assertRefused("'rule':'value','question':'fast','overRoster':{'roster':'none'}", "there is no roster none");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'services','where':{'colour':1}}",
                "no attribute colour");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'services','where':{'level':'local'}}",
                "no attribute level");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'services','how':'pooled'}",
                "can not be pooled");
        assertRefused(
                "'rule':'value','question':'cost','overRoster':{'roster':'systems','over':'observations'}",
                "has no observations");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'services','how':'most'}", "called most");
        assertRefused(
                "'rule':'value','question':'fast','overRoster':{'roster':'services','colour':'most'}", "no colour");
        assertRefused(
                "'rule':'combine','how':'mean','of':[{'indicator':{'rule':'value','question':'fast','overRoster':{'roster':'services'}}}],"
                        + "'overRoster':{'roster':'services'}",
                "inside a thing of services already");
    }

    @Test
    void aTraceShowsEveryThingWithItsValueAndTheBestAnswersWithWhereTheyAreFrom() {
        IndicatorTrace mean = trace("'rule':'value','question':'fast','overRoster':{'roster':'services'}");

        assertThat(mean.over().how()).isEqualTo("mean");
        assertThat(mean.over().things()).isEqualTo("items");
        assertThat(mean.parts()).extracting(PartTrace::thing).containsExactly("tax", "guide", "move");
        assertThat(mean.parts()).extracting(PartTrace::value).containsExactly(80.0, 20.0, null);
        assertThat(mean.parts().get(2).missing()).isEqualTo("unanswered");
        assertThat(mean.parts().get(0).answers().get(0).thing()).isEqualTo("tax");

        IndicatorTrace best = trace(
                SHARE
                        + ",'overRoster':{'roster':'services','over':'observations','how':'bestPerQuestion','where':{'level':'central'}}");
        assertThat(best.parts().get(0).answers())
                .extracting(answer -> answer.thing() + " " + answer.choices())
                .containsExactly("tax/1 [yes]", "tax/2 [yes]", "null null");
    }

    @Test
    void aTraceOfVeryManyThingsSaysHowManyItLeavesOut() {
        IndicatorTrace trace = ofManyPages(SHARE + ",'overRoster':{'roster':'services','over':'observations'}");

        assertThat(trace.parts()).hasSize(2_000);
        assertThat(trace.partsOmitted()).isEqualTo(500);
    }

    @Test
    void aRuleThatReadsVeryManyAnswersSaysHowManyItsTraceLeavesOut() {
        IndicatorTrace trace = ofManyPages(LIST);

        assertThat(trace.answers()).hasSize(2_000);
        assertThat(trace.answersOmitted()).isEqualTo(500);
        assertThat(trace("'rule':'value','question':'cost','overRoster':{'roster':'systems'}")
                        .answersOmitted())
                .isNull();
    }

    @Test
    void allRulesOfATraceTogetherShow20000Answers() {
        String part = "{'indicator':{" + LIST + "}}";
        IndicatorTrace trace = ofManyPages(
                "'rule':'combine','how':'mean','of':[" + String.join(",", Collections.nCopies(11, part)) + "]");

        assertThat(trace.parts()).extracting(shown -> shown.answers().size()).startsWith(2_000, 2_000);
        assertThat(trace.parts().get(9).answers()).hasSize(2_000);
        assertThat(trace.parts().get(9).answersOmitted()).isEqualTo(500);
        assertThat(trace.parts().get(10).answers()).isEmpty();
        assertThat(trace.parts().get(10).answersOmitted()).isEqualTo(2_500);
    }

    private static IndicatorTrace ofManyPages(String indicator) {
        StringBuilder entries = new StringBuilder("{'@services':{");
        for (int i = 0; i < 2_500; i++) {
            entries.append(i == 0 ? "" : ",").append("'tax/").append(i).append("':{'level':'local'}");
        }
        ScoringModel model = model(indicator, "drop");
        return Tracing.of(model, counted(model, entries + "}}"))
                .tree()
                .children()
                .get(0)
                .indicator();
    }

    @Test
    void whatWasCountedIsFrozenWithItsItemsAndThawsToTheSame() {
        ScoringModel model = model(SHARE + ",'overRoster':{'roster':'services','over':'observations'}", "drop");
        Counted counted = counted(model, LAYER);

        String frozen = CanonicalJson.write(FrozenInput.of(counted, 7));

        assertThat(CanonicalJson.read(frozen, FrozenInput.class).thaw()).isEqualTo(counted);
        assertThat(frozen)
                .contains("\"items\":{\"a\":{\"guide/1\":{\"status\":\"answered\",\"choices\":[\"yes\"]}")
                .contains("\"tax/1\":{\"level\":\"central\"}");
        assertThat(CanonicalJson.write(FrozenInput.of(counted(model, "{'whole':%Y}"), 7)))
                .doesNotContain("items")
                .doesNotContain("rosters");
    }

    private static IndicatorTrace trace(String indicator) {
        ScoringModel model = model(indicator, "drop");
        return Tracing.of(model, counted(model, LAYER)).tree().children().get(0).indicator();
    }

    private static void assertRefused(String indicator, String message) {
        assertThatThrownBy(() -> model(indicator, "drop"))
                .as(indicator)
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining(message);
    }

    private static double value(String indicator) {
        IndicatorValue value = of(indicator, "drop");
        assertThat(value.missing()).as(indicator).isNull();
        return value.value();
    }

    private static IndicatorValue of(String indicator, String missing) {
        ScoringModel model = model(indicator, missing);
        return model.rules().get("cgsi").of(counted(model, LAYER).read(model));
    }

    private static Counted counted(ScoringModel model, String layer) {
        String json = layer.replace("%Y", "{'status':'answered','value':'yes'}")
                .replace("%N", "{'status':'answered','value':'no'}")
                .replace("%R", "{'status':'notRelevant'}")
                .replace('\'', '"');
        return new Counted("TH-50", new UUID(1, 1), AnswerReader.read(json, model));
    }

    private static ScoringModel model(String indicator, String missing) {
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        document.remove("bands");
        document.set("rosters", Survey.read(ROSTERS.replace('\'', '"')));
        ((ObjectNode) document.path("tree")).put("missing", missing);
        for (JsonNode question : Survey.read(QUESTIONS.replace('\'', '"'))) {
            ((ArrayNode) document.path("questions")).add(question);
        }
        ((ObjectNode) document.at("/tree/children/0"))
                .set("indicator", Survey.read(("{" + indicator + "}").replace('\'', '"')));
        return ScoringModels.ofFramework(document);
    }
}
