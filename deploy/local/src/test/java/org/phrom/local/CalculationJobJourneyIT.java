package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A calculation that takes a while outlives the service that works on it. */
class CalculationJobJourneyIT {
    private final Platform platform = SharedPlatform.get();
    private final LongCalculation calculation = new LongCalculation(platform);

    @Test
    void aCalculationGoesOnWhenItsServiceWasKilledAndComesToTheSame() {
        var undisturbed = calculation.result(calculation.begin());
        var job = calculation.begin();
        calculation.awaitUnderWay(job);

        platform.service("scoring").kill();
        platform.service("scoring").start();
        platform.service("scoring").awaitReady();

        assertThat(calculation.result(job)).isEqualTo(undisturbed);
        assertThat(calculation.attempts(job)).isEqualTo(2);
        assertThat(undisturbed.at("/tables/results/rows")).hasSize(LongCalculation.UNITS);
        assertThat(undisturbed.path("tables")).hasSizeGreaterThan(1);
    }
}
