package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Trace.IndicatorTrace;
import org.phrom.scoring.run.domain.Tracing;

/** Decision tables: the first true row, what is not there, and what the thing at hand says of itself. */
class TableRuleTest {
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");
    private static final String QUESTIONS = "[{'code':'plan','type':'yesNo'},{'code':'law','type':'yesNo'},"
            + "{'code':'staff-1','type':'number'},{'code':'way','type':'singleChoice','options':[{'code':'web'},{'code':'post'}]},"
            + "{'code':'ways','type':'multiChoice','options':[{'code':'web'},{'code':'post'}]},"
            + "{'code':'open','type':'yesNo','roster':'offices'}]";
    private static final String ROSTERS =
            "{'offices':{'items':[{'code':'n','attributes':{'size':3}}," + "{'code':'s','attributes':{'size':1}}]}}";
    private static final String TABLE = "{'rule':'table','rows':[{'when':\"answers.plan == 'no'\",'value':0},"
            + "{'when':\"answers.law == 'yes' && answers['staff-1'] >= 2.5\",'value':1},"
            + "{'when':\"status.law == 'notRelevant'\",'missing':'notApplicable'},"
            + "{'when':\"answers.law == 'no'\",'indicator':{'rule':'share','questions':['plan','law']}}]}";

    @Test
    void theFirstTrueRowGivesTheValueOrTheRuleThatDoes() {
        assertThat(of(TABLE, Map.of("plan", no())).value()).isZero();
        assertThat(of(TABLE, Map.of("plan", yes(), "law", yes(), "staff-1", Answer.of(2.5)))
                        .value())
                .isEqualTo(1);
        assertThat(of(TABLE, Map.of("plan", yes(), "law", no())).value()).isEqualTo(0.5);
    }

    @Test
    void aRowThatHangsOnWhatIsNotThereLeavesTheValueMissingWithTheReason() {
        assertThat(of(TABLE, Map.of("law", yes(), "staff-1", Answer.of(9))).missing())
                .isEqualTo(AnswerStatus.UNANSWERED);
        assertThat(of(TABLE, Map.of("plan", yes(), "law", yes(), "staff-1", missing(AnswerStatus.UNKNOWN)))
                        .missing())
                .isEqualTo(AnswerStatus.UNKNOWN);
        // false whatever the other answer is
        assertThat(of(TABLE, Map.of("plan", yes(), "law", no(), "staff-1", missing(AnswerStatus.UNKNOWN)))
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void aRowMaySayWhyThereIsNoValueAndWithoutATrueRowItIsUndefined() {
        String relevant = "{'rule':'table','rows':[{'when':\"status.law == 'notRelevant'\",'missing':'notApplicable'},"
                + "{'when':\"answers.law == 'yes'\",'value':1}]}";

        assertThat(of(relevant, Map.of("law", missing(AnswerStatus.NOT_RELEVANT)))
                        .notApplicable())
                .isTrue();
        assertThat(of(relevant, Map.of("law", no())).missing()).isEqualTo(AnswerStatus.UNDEFINED);
    }

    @Test
    void choicesListsAndAttributesAreSeen() {
        String choices =
                "{'rule':'table','rows':[{'when':\"answers.way == 'web' && 'post' in answers.ways\",'value':2},"
                        + "{'when':\"!('staff-1' in answers) && !has(answers.way)\",'value':1},{'when':'true','value':0}]}";

        assertThat(of(choices, Map.of("way", Answer.of("web"), "ways", Answer.of("web", "post")))
                        .value())
                .isEqualTo(2);
        assertThat(of(choices, Map.of("ways", Answer.of("web"))).value()).isEqualTo(1);
        assertThat(of(choices, Map.of("way", Answer.of("post"))).value()).isZero();
    }

    @Test
    void insideARosterTheItemAndItsAnswersAreSeen() {
        ScoringModel model =
                model("{'rule':'table','rows':[{'when':\"answers.open == 'yes' && item.size > 2\",'value':1},"
                        + "{'when':'true','value':0.5}],'overRoster':{'roster':'offices','how':'mean'},'decimals':1}");
        Counted counted = new Counted(
                "TH-50",
                new UUID(1, 1),
                AnswerReader.read(
                        "{'open':{'items':{'n':{'status':'answered','value':'yes'},'s':{'status':'answered','value':'yes'}}}}"
                                .replace('\'', '"'),
                        model));

        IndicatorTrace trace =
                Tracing.of(model, counted).tree().children().get(0).indicator();

        assertThat(model.rules().get("cgsi").of(counted.read(model)).value()).isEqualTo(0.8);
        assertThat(trace.over().how()).isEqualTo("mean");
        assertThat(trace.parts())
                .extracting(part -> part.thing() + " row " + part.row())
                .containsExactly("n row 1", "s row 2");
    }

    @Test
    void aTraceNamesTheRowThatDecidedAndTheRuleInIt() {
        ScoringModel model = model(TABLE);
        Counted counted = new Counted("TH-50", new UUID(1, 1), Map.of("plan", yes(), "law", no()));

        IndicatorTrace trace =
                Tracing.of(model, counted).tree().children().get(0).indicator();

        assertThat(trace.row()).isEqualTo(4);
        assertThat(trace.answers()).extracting(answer -> answer.question()).containsExactly("law", "plan", "staff-1");
        assertThat(trace.parts().get(0).rule()).isEqualTo("share");
    }

    @Test
    void tablesKnowTheirRangeAndAreTurnedInsideIt() {
        IndicatorRule turned = model(TABLE.replace("'rule':'table',", "'rule':'table','direction':-1,"))
                .rules()
                .get("cgsi");

        assertThat(List.of(turned.lowest(), turned.highest())).containsExactly(0.0, 1.0);
        assertThat(of(TABLE.replace("'rule':'table',", "'rule':'table','direction':-1,"), Map.of("plan", no()))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void theTypeOfTheOrganisationIsSeenAndAskedForOnlyByModelsThatNameIt() {
        ScoringModel model = model("{'rule':'table','rows':[{'when':\"organisation.type == 'province'\",'value':1},"
                + "{'when':'true','value':0.5}]}");

        assertThat(model.asksForType()).isTrue();
        assertThat(model(TABLE).asksForType()).isFalse();
        assertThat(value(model, "province", "{}").value()).isEqualTo(1);
        assertThat(value(model, "district", "{}").value()).isEqualTo(0.5);
        assertThat(value(model, null, "{}").missing()).isEqualTo(AnswerStatus.UNDEFINED);
    }

    @Test
    void answersAboutItemsAreSeenFromOutsideAsAList() {
        ScoringModel model = model("{'rule':'table','rows':[{'when':\"answers.open.all(o, o == 'yes')\",'value':1},"
                + "{'when':\"status.open.exists(s, s == 'unknown') && 'n' in items.offices\",'missing':'notRelevant'},"
                + "{'when':\"size(answers.open.filter(o, o == 'yes')) * 2 >= size(items.offices)\",'value':0.5},"
                + "{'when':'true','value':0}]}");

        assertThat(value(model, null, offices("yes", "yes")).value()).isEqualTo(1);
        assertThat(value(model, null, offices("no", "yes")).value()).isEqualTo(0.5);
        assertThat(value(model, null, offices("no", "no")).value()).isZero();
        // false for one, whatever the other is
        assertThat(value(
                                model,
                                null,
                                "{'open':{'items':{'n':{'status':'unknown'},'s':{'status':'answered','value':'no'}}}}")
                        .missing())
                .isEqualTo(AnswerStatus.NOT_RELEVANT);
        assertThat(value(model, null, "{'open':{'items':{'n':{'status':'answered','value':'yes'}}}}")
                        .missing())
                .isEqualTo(AnswerStatus.UNANSWERED);
    }

    @Test
    void aTraceNamesEachAnswerThatAListWasMadeOf() {
        ScoringModel model = model("{'rule':'table','rows':[{'when':\"answers.open.all(o, o == 'yes')\",'value':1},"
                + "{'when':'true','value':0}]}");

        IndicatorTrace trace = Tracing.of(model, counted(model, null, offices("no", "yes")))
                .tree()
                .children()
                .get(0)
                .indicator();

        assertThat(trace.answers())
                .extracting(answer -> answer.question() + " " + answer.thing() + " " + answer.choices())
                .containsExactly("open n [no]", "open s [yes]");
    }

    private static String offices(String north, String south) {
        return "{'open':{'items':{'n':{'status':'answered','value':'%s'},'s':{'status':'answered','value':'%s'}}}}"
                .formatted(north, south);
    }

    private static Counted counted(ScoringModel model, String type, String layer) {
        return new Counted("TH-50", type, new UUID(1, 1), AnswerReader.read(layer.replace('\'', '"'), model), Map.of());
    }

    private static IndicatorValue value(ScoringModel model, String type, String layer) {
        return model.rules().get("cgsi").of(counted(model, type, layer).read(model));
    }

    @Test
    void conditionsThatCanNotBeDecidedHereAreRefused() {
        assertRefused("answers.nobody == 'yes'", "nobody");
        assertRefused("answers.plan == 3", "plan");
        assertRefused("answers.plan == 'maybe'", "maybe");
        assertRefused("answers.open == 'yes'", "open");
        assertRefused("item.size > 1", "size");
        assertRefused("items.nothing == ['n']", "nothing");
        assertRefused("answers.plan ==", "");
    }

    private static void assertRefused(String when, String message) {
        assertThatThrownBy(() -> model("{'rule':'table','rows':[{'when':\"" + when + "\",'value':1}]}"))
                .as(when)
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining(message);
    }

    private static Answer yes() {
        return Answer.of("yes");
    }

    private static Answer no() {
        return Answer.of("no");
    }

    private static Answer missing(AnswerStatus status) {
        return Answer.missing(status);
    }

    private static IndicatorValue of(String indicator, Map<String, Answer> answers) {
        ScoringModel model = model(indicator);
        Counted counted = new Counted("TH-50", new UUID(1, 1), answers);
        return model.rules().get("cgsi").of(counted.read(model));
    }

    private static ScoringModel model(String indicator) {
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        document.remove("bands");
        document.set("rosters", Survey.read(ROSTERS.replace('\'', '"')));
        for (JsonNode question : Survey.read(QUESTIONS.replace('\'', '"'))) {
            ((ArrayNode) document.path("questions")).add(question);
        }
        ((ObjectNode) document.at("/tree/children/0")).set("indicator", Survey.read(json(indicator)));
        return ScoringModels.ofFramework(document);
    }

    /** Single quotes stand for double ones, but inside double ones, where they are those of a condition. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder();
        boolean inside = false;
        for (char c : text.toCharArray()) {
            inside ^= c == '"';
            json.append(c == '\'' && !inside ? '"' : c);
        }
        return json.toString();
    }
}
