package org.phrom.survey.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.survey.questionnaire.domain.AnswerValue;

class AnswerValueJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    AnswerValueJsonTest() {
        new AnswerValueJson().customize(json);
    }

    @Property
    void whatWasWrittenIsReadAsItWas(@ForAll("values") AnswerValue value) throws Exception {
        assertThat(json.readValue(json.writeValueAsString(value), AnswerValue.class))
                .isEqualTo(value);
    }

    @Property
    void aValueHasAsManyBytesAsJsonWrites(@ForAll("values") AnswerValue value) throws Exception {
        assertThat(value.bytes()).isEqualTo(json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, 1000",
        "1000.0, 1000",
        "0.123456789012345678901, 0.123456789012345678901",
        "0E+999999999, 0",
        "-0.0, 0"
    })
    void aNumberHasEveryDigitThatCountsAndOneWayToBeWritten(String sent, String written) throws Exception {
        assertThat(json.writeValueAsString(json.readValue(sent, AnswerValue.class)))
                .isEqualTo(written);
    }

    @Test
    void chosenOptionsStayInTheirOrder() throws Exception {
        assertThat(json.readValue("[\"web\",\"line\"]", AnswerValue.class))
                .isEqualTo(new AnswerValue.Choices(List.of("web", "line")));
        assertThat(json.readValue("[]", AnswerValue.class)).isEqualTo(new AnswerValue.Choices(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"true", "{\"a\":[1]}", "{\"a\":null}", "{\"a\":{\"b\":{}}}", "[null]", "[\"web\",1]", "[[]]"})
    void whatIsNeitherNumberNorTextNorListOfTextsNorMembersOfThoseIsOfAWrongType(String sent) {
        assertThatThrownBy(() -> json.readValue(sent, AnswerValue.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Provide
    Arbitrary<AnswerValue> values() {
        Arbitrary<AnswerValue> numbers = Arbitraries.bigDecimals().map(AnswerValue.Number::new);
        // a half of a surrogate pair is no text
        Arbitrary<AnswerValue> texts = Arbitraries.strings()
                .withCharRange('\0', '\ud7ff')
                .ofMaxLength(20)
                .map(text -> new AnswerValue.Text(text.equals("") ? "🙂" : text));
        Arbitrary<AnswerValue> choices =
                Arbitraries.of("yes", "ก", "a\"b\\c").list().ofMaxSize(4).map(AnswerValue.Choices::new);
        Arbitrary<AnswerValue> small = Arbitraries.just(new AnswerValue.Number(new BigDecimal("1E-10")));
        Arbitrary<AnswerValue> simple = Arbitraries.oneOf(numbers, texts, choices, small);
        return Arbitraries.oneOf(simple, members(simple), members(members(simple)));
    }

    private static Arbitrary<AnswerValue> members(Arbitrary<AnswerValue> of) {
        return Arbitraries.maps(Arbitraries.of("url", "ก", "a\"b"), of)
                .ofMaxSize(3)
                .map(AnswerValue.Members::new);
    }
}
