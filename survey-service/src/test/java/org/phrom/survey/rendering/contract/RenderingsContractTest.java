package org.phrom.survey.rendering.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.Documents;
import org.phrom.survey.rendering.fhir.FhirQuestionnaire;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormReader;
import org.phrom.survey.rendering.surveyjs.SurveyJs;

/** The committed renderings are those of the code; the module clients holds them against FHIR's schema and SurveyJS. */
class RenderingsContractTest {

    private final FormDefinition form = FormReader.read(Documents.withPages(), "province");

    @Test
    void theCommittedQuestionnaireIsTheOneThatIsMade() throws IOException {
        Instant published = Instant.parse("2026-11-30T17:30:00Z");
        Renderings.assertCommitted(
                "every-kind.fhir.json",
                FhirQuestionnaire.of(form, new FrameworkTimes(published, null, null, published, null)));
    }

    @Test
    void whatIsAlwaysShownAsItsConditionCanNotBeSaidIsNeverRequired() {
        ObjectNode document = Documents.withPages();
        document.path("questions").forEach(question -> ((ObjectNode) question).put("required", true));
        Instant published = Instant.parse("2026-11-30T17:30:00Z");

        JsonNode made = FhirQuestionnaire.of(
                FormReader.read(document, "province"), new FrameworkTimes(published, null, null, published, null));

        for (JsonNode item : made.findParents("linkId")) {
            if (item.path("extension").toString().contains("urn:phrom:condition:visibleWhen")) {
                assertThat(item.findParents("required")).isEmpty();
            }
        }
        assertThat(made.findParents("enableWhen"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.findParents("required")).isNotEmpty());
        assertThat(made.findValuesAsText("url")).contains("urn:phrom:condition:visibleWhen");
    }

    @Test
    void theCommittedSurveyIsTheOneThatIsMade() throws IOException {
        Renderings.assertCommitted("every-kind.surveyjs.json", SurveyJs.of(form));
    }
}
