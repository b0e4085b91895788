package org.phrom.scoring;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.OpenApiContract;

@QuarkusTest
class OpenApiContractTest {

    @Test
    void theCommittedDocumentIsWhatTheServiceServes() {
        OpenApiContract.assertCommitted();
    }

    @Test
    void theDocumentKeepsTheHouseRules() {
        OpenApiContract.assertHouseRules(
                "explainScore", "getScoreRun", "listScoreRuns", "listScores", "getLifts", "simulateScoreRun");
    }

    @Test
    void theDocumentLeavesNothingToGuess() {
        // what is not said is as in the request that it stands in, or a value says it
        OpenApiContract.assertComplete("CalculationOther", "SimulatedAnswer", "SimulatedItemAnswer");
    }

    @Test
    void everyExchangeOfTheTestsIsHeldAgainstTheDocument() {
        OpenApiContract.assertExchangesAreChecked();
    }
}
