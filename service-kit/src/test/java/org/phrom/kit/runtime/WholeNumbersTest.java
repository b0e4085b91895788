package org.phrom.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
    private final ObjectMapper mapper = new ObjectMapper();

    WholeNumbersTest() {
        new Defaults().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e0", "10e-1", "1.000"})
    void aNumberWithoutAFractionIsWholeHoweverItIsWritten(String number) throws JsonProcessingException {
        assertThat(read(number, number)).isEqualTo(new Counts(1, 1L, 1));
        assertThat(mapper.treeToValue(
                        mapper.readTree("{\"few\":" + number + ",\"many\":1,\"perhaps\":1}"), Counts.class))
                .isEqualTo(new Counts(1, 1L, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e-1", "2147483648.0", "1e99", "1e999999999", "1e-999999999", "\"1\"", "true"})
    void whatIsNoWholeNumberIsRefused(String number) {
        assertThatThrownBy(() -> read(number, "1")).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("1", number)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void whatMayBeLeftOutMayBeAndWhatMustNotMustNot() throws JsonProcessingException {
        assertThat(read("1", "null")).isEqualTo(new Counts(1, 1L, null));
        assertThatThrownBy(() -> read("null", "1")).isInstanceOf(MismatchedInputException.class);
    }

    private Counts read(String few, String perhaps) throws JsonProcessingException {
        return mapper.readValue("{\"few\":%s,\"many\":1.0,\"perhaps\":%s}".formatted(few, perhaps), Counts.class);
    }

    record Counts(int few, long many, @Nullable Integer perhaps) {}
}
