package org.phrom.survey.rendering.contract;

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
    void theCommittedSurveyIsTheOneThatIsMade() throws IOException {
        Renderings.assertCommitted("every-kind.surveyjs.json", SurveyJs.of(form));
    }
}
