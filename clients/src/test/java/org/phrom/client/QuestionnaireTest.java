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
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed Questionnaire, and those of all shipped frameworks, before HAPI's validator: types, cardinalities, code systems and invariants of FHIR R4. */
class QuestionnaireTest {
    private static final Path COMMITTED =
            Path.of("..", "survey-service", "contracts", "renderings", "every-kind.fhir.json");

    /** Written by the tests of survey-service, which the build runs before these. */
    private static final Path SHIPPED = Path.of("..", "survey-service", "target", "renderings", "shipped");

    private static final FhirValidator VALIDATOR = validator();

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

    @TestFactory
    Stream<DynamicTest> theQuestionnaireOfEveryShippedFrameworkIsValid() throws IOException {
        if (!Files.isDirectory(SHIPPED)) {
            String line =
                    "NOT RUN: the Questionnaires of shipped frameworks: the tests of survey-service have not made them";
            System.out.println(line);
            if (System.getProperty("phrom.complete") != null) {
                throw new AssertionError(line);
            }
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".fhir.json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(faults(Files.readString(file))).isEmpty()));
        }
    }

    private static List<String> faults(String questionnaire) {
        return VALIDATOR.validateWithResult(questionnaire).getMessages().stream()
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
