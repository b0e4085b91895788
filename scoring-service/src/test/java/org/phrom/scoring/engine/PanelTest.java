package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final DataSet EARLY = DataSet.of(List.of("a", "b")).with("x", 1, 2);
    private static final DataSet LATE = DataSet.of(List.of("a", "b")).with("x", 3, 4);

    @Test
    void aColumnOfAllPeriodsFollowsTimeAndIsTakenApartAgain() {
        Panel panel = Panel.of(Map.of(2022, LATE, 2020, EARLY));
        assertThat(panel.periods()).containsExactly(2020, 2022);
        assertThat(panel.column("x")).containsExactly(1, 2, 3, 4);
        assertThat(panel.split(panel.column("x"))).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void periodsWithOtherUnitsOrColumnsAreRefused() {
        assertThatThrownBy(() -> Panel.of(
                        Map.of(1, EARLY, 2, DataSet.of(List.of("b", "a")).with("x", 1, 2))))
                .hasMessage("2: has other units than 1");
        assertThatThrownBy(() -> Panel.of(
                        Map.of(1, EARLY, 2, DataSet.of(List.of("a", "b")).with("y", 1, 2))))
                .hasMessage("2: has other columns than 1");
        assertThatThrownBy(() -> Panel.of(Map.of())).hasMessage("panel: needs at least one period");
        assertThatThrownBy(() -> Panel.of(Map.of(1, EARLY)).at(2)).hasMessage("2: no such period; known are [1]");
    }

    @Test
    void joinedPeriodsHaveTheUnitsAndColumnsOfAll() {
        DataSet other =
                DataSet.of(List.of("c", "a")).with("y", new double[] {5, Double.NaN}, new boolean[] {false, true});
        Panel panel = Panel.joining(Map.of(1, EARLY, 2, other));
        assertThat(panel.units()).containsExactly("a", "b", "c");
        assertThat(panel.codes()).containsExactly("x", "y");
        assertThat(panel.at(2).column("y")).containsExactly(Double.NaN, Double.NaN, 5);
        assertThat(panel.at(2).notApplicable("y")).containsExactly(true, false, false);
        assertThat(panel.at(2).column("x")).containsExactly(Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void groupsAreNumberedAsTheyAppearAndFollowTheUnitsThatStay() {
        Groups groups = new Groups(Map.of("region", Arrays.asList("south", null, "north", "south")));
        assertThat(groups.numbers("region")).containsExactly(0, -1, 1, 0);
        assertThat(groups.keeping(new boolean[] {false, true, true, false}).of("region"))
                .containsExactly(null, "north");
        assertThatThrownBy(() -> groups.of("size")).hasMessage("size: no such grouping; known are [region]");
    }
}
