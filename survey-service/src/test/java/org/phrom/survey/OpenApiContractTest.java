package org.phrom.survey;

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
                "exportComments",
                "getComment",
                "getHearing",
                "getHearingStatistics",
                "listComments",
                "listTakenUpComments");
    }

    @Test
    void theDocumentLeavesNothingToGuess() {
        // an answer says either what stands for it or the answers about its items
        OpenApiContract.assertComplete("AnswerView");
    }

    @Test
    void everyExchangeOfTheTestsIsHeldAgainstTheDocument() {
        OpenApiContract.assertExchangesAreChecked();
    }
}
