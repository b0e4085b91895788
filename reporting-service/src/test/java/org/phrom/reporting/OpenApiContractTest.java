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
                "getChanges",
                "getComparison",
                "getDistribution",
                "getEquity",
                "getHeatmap",
                "getMap",
                "getObstacleFactors",
                "getObstacles",
                "getProgress",
                "getQuadrant",
                "getRanking",
                "getResponseBoard",
                "getRound",
                "getRoundMap",
                "getRoundTrend",
                "getScorecard",
                "getTransitions",
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
