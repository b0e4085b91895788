package org.phrom.reporting.report.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTextTest {

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

    private static VersionText version(String step) {
        try {
            return new VersionText(new ObjectMapper()
                    .readTree(("{'tree':{'code':'index'},'scoring':{'steps':[" + step + "]}}").replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
