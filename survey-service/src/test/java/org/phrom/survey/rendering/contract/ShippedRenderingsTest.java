package org.phrom.survey.rendering.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phrom.survey.framework.document.ShippedFrameworks;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.fhir.FhirQuestionnaire;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormReader;
import org.phrom.survey.rendering.surveyjs.SurveyJs;

/** Renders every framework document that is shipped; the module clients holds all of them against FHIR and SurveyJS. */
class ShippedRenderingsTest {

    private static final Path MADE = Path.of("target", "renderings", "shipped");
    private static final Instant PUBLISHED = Instant.parse("2026-11-30T17:30:00Z");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("org.phrom.survey.framework.document.ShippedFrameworks#files")
    void isRenderedForFhirAndSurveyJs(Path file) throws IOException {
        FormDefinition form = FormReader.read(ShippedFrameworks.read(file), null);
        String name = form.framework() + "-" + form.version();

        JsonNode fhir = FhirQuestionnaire.of(form, new FrameworkTimes(PUBLISHED, null, null, PUBLISHED, null));
        JsonNode survey = SurveyJs.of(form).get("survey");

        Files.createDirectories(MADE);
        json.writeValue(MADE.resolve(name + ".fhir.json").toFile(), fhir);
        json.writeValue(MADE.resolve(name + ".surveyjs.json").toFile(), survey);
        for (String code : form.questions().map(FormQuestion::code).toList()) {
            assertThat(fhir.findValuesAsText("linkId")).as(name).contains(code);
            assertThat(survey.findValuesAsText("name")).as(name).contains(code);
        }
    }
}
