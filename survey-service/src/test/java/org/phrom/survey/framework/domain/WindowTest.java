package org.phrom.survey.framework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LocalDate DAY = LocalDate.parse("2025-10-01");

    @Test
    void aBoundOfTheBuddhistEraBoundsNothing() {
        assertThat(window("2567-10-01", "2568-09-30").holds(DAY)).isTrue();
        assertThat(window("2567-10-01", "2025-09-30").holds(DAY)).isFalse();
        assertThat(window("2025-10-02", "2568-09-30").holds(DAY)).isFalse();
        assertThat(window("2399-12-31", "2400-01-01").holds(DAY)).isFalse();
    }

    private static Question.Window window(String from, String to) {
        return new Question.Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
