package org.phrom.client;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.Test;

/** The committed Questionnaire before HAPI's validator: types, cardinalities, code systems and invariants of FHIR R4. */
class QuestionnaireTest {
    private static final Path COMMITTED =
            Path.of("..", "survey-service", "contracts", "renderings", "every-kind.fhir.json");

    private final FhirValidator validator = validator();

    @Test
    void aQuestionnaireOfEveryKindOfQuestionIsValid() throws IOException {
        assertThat(faults(Files.readString(COMMITTED))).isEmpty();
    }

    @Test
    void aQuestionnaireThatIsNotValidIsTold() throws IOException {
        String groupIsAnswered = Files.readString(COMMITTED)
                .replaceFirst("\"type\" *: *\"group\"", "\"type\": \"group\", \"maxLength\": 5");

        assertThat(faults(groupIsAnswered)).singleElement().asString().contains("que-10");
    }

    private List<String> faults(String questionnaire) {
        return validator.validateWithResult(questionnaire).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static FhirValidator validator() {
        var context = FhirContext.forR4();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        var instances = new FhirInstanceValidator(support);
        // what people read stands in the texts of the items, not in a narrative
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return context.newValidator().registerValidatorModule(instances);
    }
}
