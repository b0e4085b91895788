package org.phrom.kit.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTextTest {

    @Test
    void otherPeerGroupsLeaveScoresToBeSubtracted() {
        assertThat(
                        text("{'tree':{'code':'index'},'scoring':{'missing':'drop','peerStatistics':{'people':{'year':2013}},"
                                        + "'peerGroups':[{'code':'small','when':'statistics.people < 5'}]}}")
                                .scoring())
                .isEqualTo(text("{'tree':{'code':'index'},'scoring':{'missing':'drop'}}")
                        .scoring());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'step':'aggregate','method':'arithmetic','rounding':{'method':'half-up','decimals':1}}",
                "{'step':'aggregate'}",
                "{'step':'aggregate','nodes':{'index':'geometric'},'levels':{'2':{'method':'median'}}}",
                "{'step':'normalise','method':'scaled','lower':0,'upper':5}",
                "{'step':'normalise','method':'goalposts','lower':0,'upper':1,'indicators':{'a':{'lower':0,'upper':2}}}",
                "{'step':'weigh','method':'budget-allocation','experts':[[60,40]]}",
                "{'step':'weigh','nodes':{'index':{'method':'analytic-hierarchy','comparisons':[[[1,2],[0.5,1]]]}}}",
                "{'step':'denominate','scale':1000}",
                "{'step':'rank','method':'dense'}"
            })
    void aStepThatLooksAtOneOrganisationLeavesItsScoresToBeSubtracted(String step) {
        assertThat(version(step).relative()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'step':'normalise'}",
                "{'step':'normalise','method':'goalposts','indicators':{'a':'min-max'}}",
                "{'step':'normalise','method':'goalposts','indicators':{'a':{'method':'rank'}}}",
                "{'step':'normalise','method':'z-score','mean':50,'sd':10}",
                "{'step':'normalise','method':'distance-to-target','target':10}",
                "{'step':'normalise','method':'distance-to-reference','value':10}",
                "{'step':'impute'}",
                "{'step':'treat'}",
                "{'step':'screen'}",
                "{'step':'weigh','method':'principal-component'}",
                "{'step':'weigh','levels':{'2':'entropy'}}",
                "{'step':'aggregate','nodes':{'index':'copeland'}}",
                "{'step':'aggregate','method':'arithmetic','missing':'last-rank'}",
                "{'step':'aggregate','nodes':{'index':{'missing':'last-rank'}}}"
            })
    void aStepThatLooksAtAllOrganisationsLeavesNothingToSubtract(String step) {
        assertThat(version(step).relative()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers.ONLINE.all(a, a == 'yes')",
                "size(answers['ONLINE'])>2",
                "1-answers.ONLINE.size()-answers.OTHER>0",
                "has(answers.on.line-2)",
                "items.services.size() > 2"
            })
    void anIndicatorThatCountsAListMeasuresOtherThingsWhereTheRosterHasOtherItems(String condition) {
        JsonNode before = measure(listed(condition, "{'code':'s1'}", "yes"));
        JsonNode after = measure(listed(condition, "{'code':'s1'},{'code':'s2'}", "yes"));

        assertThat(after).isNotEqualTo(before);
        assertThat(measure(listed(condition, "{'code':'s1'}", "yes"))).isEqualTo(before);
    }

    @Test
    void anIndicatorWhoseQuestionIsHiddenByAnotherMeasuresOtherThingsWhereThatOneChanged() {
        JsonNode before = measure(listed("answers.HIDDEN == 'yes'", "{'code':'s1'}", "yes"));

        assertThat(measure(listed("answers.HIDDEN == 'yes'", "{'code':'s1'}", "yes or no")))
                .isNotEqualTo(before);
        assertThat(measure(listed("answers.ONLINE == 'yes'", "{'code':'s1'}", "yes or no")))
                .as("nothing of it hangs on what changed")
                .isEqualTo(measure(listed("answers.ONLINE == 'yes'", "{'code':'s1'}", "yes")));
    }

    @Test
    void whereSomethingIsFromAndWhoMayAskForAnExemptionMakeNoOtherMeasure() {
        String indicator = "'indicator':{'rule':'value','question':'A'}";
        JsonNode before = measure(leaf(indicator, "'type':'number'"));

        assertThat(measure(leaf("'source':{'name':'A handbook'}," + indicator, "'type':'number'")))
                .isEqualTo(before);
        assertThat(measure(leaf(indicator, "'type':'number','answers':{'notApplicable':true}")))
                .isEqualTo(before);
        JsonNode unknown = measure(leaf(indicator, "'type':'number','answers':{'unknown':true}"));
        assertThat(unknown).isNotEqualTo(before);
        assertThat(measure(leaf(indicator, "'type':'number','answers':{'unknown':true,'notApplicable':true}")))
                .isEqualTo(unknown);
    }

    private static VersionText leaf(String node, String question) {
        return text("{'tree':{'code':'index','children':[{'code':'leaf'," + node + "}]},'questions':[{'code':'A',"
                + question + "}]}");
    }

    private static JsonNode measure(VersionText version) {
        return version.measure(version.nodes().get("leaf"));
    }

    private static VersionText listed(String condition, String items, String far) {
        return text("""
                {'tree':{'code':'index','children':[{'code':'leaf','indicator':{'rule':'table','rows':[
                {'when':"%s",'value':1}]}}]},
                'questions':[{'code':'ONLINE','roster':'services'},{'code':'OTHER'},
                {'code':'HIDDEN','visibleWhen':"answers.NEAR=='a'"},{'code':'NEAR','visibleWhen':"answers.FAR=='b'"},
                {'code':'FAR','options':'far'}],
                'optionSets':{'far':[{'code':'%s'}]},
                'rosters':{'services':{'fields':[{'code':'on.line-2'}],'items':[%s]}}}
                """.formatted(condition, far, items));
    }

    private static VersionText version(String step) {
        return text("{'tree':{'code':'index'},'scoring':{'steps':[" + step + "]}}");
    }

    private static VersionText text(String document) {
        try {
            return new VersionText(JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build()
                    .readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
