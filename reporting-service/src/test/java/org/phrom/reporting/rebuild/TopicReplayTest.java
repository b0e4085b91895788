package org.phrom.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicReplayTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT29.999S", "PT0S", "PT-1S"})
    void aTimeInWhichSlowBrokersWouldCostARebuildItsTurnIsRefusedAtTheStart(Duration idle) {
        assertThatThrownBy(() -> TopicReplay.checkIdle(idle))
                .hasMessage("phrom.rebuild.idle is " + idle + "; it must be PT30S at least");
    }

    @Test
    void twiceTheLongestCallOfKafkaIsTimeEnough() {
        assertThatCode(() -> TopicReplay.checkIdle(Duration.ofSeconds(30))).doesNotThrowAnyException();
    }
}
