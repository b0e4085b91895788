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
                "followUpPlan",
                "getDistribution",
                "getEquity",
                "getHeatmap",
                "getInstrumentQuality",
                "getMap",
                "getObstacleFactors",
                "getObstacles",
                "getPlan",
                "getProgress",
                "getQuadrant",
                "getRanking",
                "getResponseBoard",
                "getRecommendations",
                "getRollup",
                "getRound",
                "getRoundMap",
                "getRoundReport",
                "getRoundWorkbook",
                "getRoundTrend",
                "getScorecard",
                "getTransitions",
                "getTrend",
                "listMaps",
                "listResponses",
                "listProgressNotes",
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
