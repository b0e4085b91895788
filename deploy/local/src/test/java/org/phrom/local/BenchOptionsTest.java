package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What deploy/local/bench can be asked. */
class BenchOptionsTest {

    @Test
    void withoutMoreItIsTheThreeSizesOfThailandAndAHundredAnswers() {
        assertThat(BenchOptions.of(List.of("--national")))
                .isEqualTo(new BenchOptions(BenchOptions.Measure.NATIONAL, 20, List.of(77, 878, 8805), 100, 1));
    }

    @Test
    void oneSizeAndOtherAnswersCanBeAskedFor() {
        assertThat(BenchOptions.of(List.of("--national", "--bodies", "8805", "--answers", "1000")))
                .isEqualTo(new BenchOptions(BenchOptions.Measure.NATIONAL, 20, List.of(8805), 1000, 1));
    }

    @Test
    void severalSizesAndReplicasCanBeAskedFor() {
        assertThat(BenchOptions.of(List.of("--national", "--bodies", "878,77", "--replicas", "2")))
                .isEqualTo(new BenchOptions(BenchOptions.Measure.NATIONAL, 20, List.of(77, 878), 100, 2));
        assertThatThrownBy(() -> BenchOptions.of(List.of("--bodies", "77,")))
                .hasMessage("--bodies takes a number from 2 to 19000, not ''.");
        assertThatThrownBy(() -> BenchOptions.of(List.of("--bodies", "1,77")))
                .hasMessage("--bodies takes a number from 2 to 19000, not '1'.");
        assertThatThrownBy(() -> BenchOptions.of(List.of("--replicas", "5")))
                .hasMessage("--replicas takes a number from 1 to 4, not '5'.");
    }

    @Test
    void processorTimeAndSavesAreOtherMeasures() {
        assertThat(BenchOptions.of(List.of("--cost")).measure()).isEqualTo(BenchOptions.Measure.COST);
        assertThat(BenchOptions.of(List.of("--framework")).measure()).isEqualTo(BenchOptions.Measure.FRAMEWORK);
        assertThat(BenchOptions.of(List.of("--autosave", "--seconds", "8")))
                .isEqualTo(new BenchOptions(BenchOptions.Measure.AUTOSAVE, 8, List.of(77, 878, 8805), 100, 1));
    }

    @Test
    void whatIsNoNumberInRangeIsRefusedInOneLine() {
        for (var wrong : List.of("0", "-1", "many", "601", "99999999999")) {
            assertThatThrownBy(() -> BenchOptions.of(List.of("--seconds", wrong)))
                    .isInstanceOf(Fault.class)
                    .hasMessage("--seconds takes a number from 1 to 600, not '" + wrong + "'.");
        }
        assertThatThrownBy(() -> BenchOptions.of(List.of("--bodies")))
                .hasMessage("--bodies takes a number from 2 to 19000, not ''.");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> BenchOptions.of(List.of("--nationwide"))).hasMessageContaining("--nationwide");
    }
}
