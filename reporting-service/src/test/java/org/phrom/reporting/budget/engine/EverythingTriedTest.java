package org.phrom.reporting.budget.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** On small programmes the solver finds what trying everything finds. */
class EverythingTriedTest {

    private static final Offset<Double> EXACT = within(1e-8);

    @Property(tries = 400)
    void mostPoints(@ForAll long seed) {
        agrees(SmallProgrammes.of(seed, new Objective.IndexPoints()));
    }

    @Property(tries = 400)
    void mostPeopleAbove(@ForAll long seed) {
        agrees(SmallProgrammes.of(seed, new Objective.PeopleAbove(0.75)));
    }

    @Property(tries = 400)
    void mostUnitsLifted(@ForAll long seed) {
        agrees(SmallProgrammes.of(seed, new Objective.UnitsLifted(List.of(0.25, 0.5, 0.875))));
    }

    @Property(tries = 400)
    void weakestFirst(@ForAll long seed) {
        agrees(SmallProgrammes.of(seed, new Objective.WeakestFirst()));
    }

    private static void agrees(Programme programme) {
        OptionalDouble best = Everything.best(programme);
        if (best.isEmpty()) {
            assertThatThrownBy(() -> Budgeting.solve(programme)).isInstanceOf(Infeasible.class);
            return;
        }
        Allocation found = Budgeting.solve(programme);

        assertThat(found.value()).isCloseTo(best.getAsDouble(), EXACT);
        assertThat(found.bound()).isGreaterThanOrEqualTo(best.getAsDouble() - 1e-9);
        assertThat(found.proven()).isTrue();
        assertThat(Everything.allowed(programme, found.funded())).isTrue();
        assertThat(Everything.value(programme, found.funded())).isCloseTo(found.value(), EXACT);
    }
}
