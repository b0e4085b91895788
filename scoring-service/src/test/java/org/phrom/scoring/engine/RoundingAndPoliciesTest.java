package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.MissingPolicy.Coverage;
import org.phrom.scoring.engine.MissingPolicy.Coverage.Basis;

class RoundingAndPoliciesTest {
    private static final double NONE = Double.NaN;

    @Test
    void halvesAreDecidedOnTheDecimalNumber() {
        Rounding even = new Rounding(2, Rounding.Mode.HALF_EVEN);
        Rounding up = new Rounding(2, Rounding.Mode.HALF_UP);

        assertThat(up.of(2.675)).isEqualTo(2.68);
        assertThat(even.of(2.665)).isEqualTo(2.66);
        assertThat(up.of(1.005)).isEqualTo(1.01);
        assertThat(even.of(0.125)).isEqualTo(0.12);
        assertThat(up.of(-0.125)).isEqualTo(-0.13);
        assertThat(up.of(0.1 + 0.2)).isEqualTo(0.3);
        assertThat(up.of(-0.001)).isEqualTo(0.0);
        assertThat(new Rounding(0, Rounding.Mode.HALF_UP).of(2.5)).isEqualTo(3);
        assertThat(Rounding.NONE.of(2.675)).isEqualTo(2.675);
        assertThat(up.of(NONE)).isNaN();
        assertThatThrownBy(() -> new Rounding(-1, Rounding.Mode.HALF_UP)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void aGroupIsRoundedBeforeItIsUsedAbove() {
        Node.Steps rounded = new Node.Steps(
                new Aggregation.Arithmetic(), new MissingPolicy.Drop(), new Rounding(1, Rounding.Mode.HALF_UP));
        Node pillar =
                new Node.Group("pillar", 1, rounded, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)));
        Tree tree = Tree.of(new Node.Group("index", 1, rounded, List.of(pillar, new Node.Indicator("c", 1))));
        DataSet data = DataSet.of(List.of("u")).with("a", 0.2).with("b", 0.3).with("c", 0.4);

        NodeValues values = CompositeIndicator.compute(tree, data);

        assertThat(values.value(tree.index("pillar"), 0)).isEqualTo(0.3);
        assertThat(values.value(0, 0)).isEqualTo(0.4);
    }

    @Test
    void aMissingChildMayMakeItsParentMissing() {
        assertThat(index(new MissingPolicy.Propagate(), 0.2, NONE, 0.4)).isNaN();
        assertThat(index(new MissingPolicy.Propagate(), 0.25, 0.5, 0.75)).isEqualTo(0.5);
    }

    @Test
    void aNodeBelowItsCoverageHasNoValue() {
        assertThat(index(new Coverage(2.0 / 3, Basis.CHILDREN), 0.25, NONE, 0.75))
                .isEqualTo(0.5);
        assertThat(index(new Coverage(0.67, Basis.CHILDREN), 0.25, NONE, 0.75)).isNaN();
        assertThat(index(new Coverage(0.5, Basis.WEIGHT), NONE, NONE, 0.75)).isNaN();
        assertThatThrownBy(() -> new Coverage(1.1, Basis.WEIGHT)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void anIncompleteUnitMayBeZeroAndShareTheLastRank() {
        assertThat(index(new MissingPolicy.LastRank(), 0.2, NONE, 0.4)).isZero();
    }

    @Test
    void ranksMayBeDenseFractionalAndInsideGroups() {
        double[] scores = {0.5, 0.9, NONE, 0.7, 0.7, 0.1};

        assertThat(Ranks.of(scores, Ranks.Ties.COMPETITION, List.of())).containsExactly(4, 1, 0, 2, 2, 5);
        assertThat(Ranks.of(scores, Ranks.Ties.DENSE, List.of())).containsExactly(3, 1, 0, 2, 2, 4);
        assertThat(Ranks.of(scores, Ranks.Ties.FRACTIONAL, List.of())).containsExactly(4, 1, 0, 2.5, 2.5, 5);
        assertThat(Ranks.of(scores, Ranks.Ties.COMPETITION, Arrays.asList("a", "b", "a", "a", null, "b")))
                .containsExactly(2, 1, 0, 1, 0, 2);
    }

    private static double index(MissingPolicy policy, double... values) {
        Node.Steps steps = new Node.Steps(new Aggregation.Arithmetic(), policy);
        DataSet data = DataSet.of(List.of("u"));
        java.util.List<Node> children = new java.util.ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            data = data.with("i" + i, values[i]);
            children.add(new Node.Indicator("i" + i, 1));
        }
        return CompositeIndicator.compute(Tree.of(new Node.Group("index", 1, steps, children)), data)
                .value(0, 0);
    }
}
