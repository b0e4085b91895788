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
        OpenApiContract.assertHouseRules();
    }
}
