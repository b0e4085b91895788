package org.phrom.reporting;

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
                "getComparison",
                "getDistribution",
                "getEquity",
                "getHeatmap",
                "getInstrumentQuality",
                "getMap",
                "getObstacleFactors",
                "getObstacles",
                "getProgress",
                "getRanking",
                "getResponseBoard",
                "getRollup",
                "getRound",
                "getRoundMap",
                "getScorecard",
                "getTrend",
                "listMaps",
                "listResponses",
                "listRounds");
    }

    @Test
    void theDocumentLeavesNothingToGuess() {
        OpenApiContract.assertComplete();
    }

    @Test
    void everyExchangeOfTheTestsIsHeldAgainstTheDocument() {
        OpenApiContract.assertExchangesAreChecked();
    }
}
