package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.MissingPolicy.Coverage;
import org.phrom.scoring.engine.MissingPolicy.Coverage.Basis;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;

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
    void halvesOfMeansAreDecidedOnTheDecimalsOfTheData() {
        assertThat(mean(2, Rounding.Mode.HALF_UP, 0.01, 0.06)).isEqualTo(0.04);
        assertThat(mean(2, Rounding.Mode.HALF_EVEN, 0.27, 0.3)).isEqualTo(0.28);
        assertThat(mean(2, Rounding.Mode.HALF_UP, -0.01, -0.06)).isEqualTo(-0.04);
        // just beside the half is no half
        assertThat(mean(2, Rounding.Mode.HALF_UP, 0.01, 0.0599999999999)).isEqualTo(0.03);
        assertThat(mean(2, Rounding.Mode.HALF_EVEN, 0.27, 0.3000000000001)).isEqualTo(0.29);
    }

    @Test
    void everyMeanOfDecimalsIsRoundedAsOnPaper() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2000; round++) {
            int count = random.nextInt(2, 9);
            double[] values = new double[count];
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < count; i++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(-400, 2000), 2);
                values[i] = value.doubleValue();
                sum = sum.add(value);
            }
            BigDecimal divisor = BigDecimal.valueOf(count);

            assertThat(mean(1, Rounding.Mode.HALF_UP, values))
                    .isEqualTo(sum.divide(divisor, 1, RoundingMode.HALF_UP).doubleValue());
            assertThat(mean(1, Rounding.Mode.HALF_EVEN, values))
                    .isEqualTo(sum.divide(divisor, 1, RoundingMode.HALF_EVEN).doubleValue());
        }
    }

    @Test
    void weightsThatAreDecimalsAndMeansBelowAreExactToo() {
        Node.Steps plain = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
        Node.Steps rounded = new Node.Steps(
                new Aggregation.Arithmetic(), new MissingPolicy.Drop(), new Rounding(2, Rounding.Mode.HALF_UP));
        Node pillar = new Node.Group(
                "pillar", 0.1, plain, List.of(new Node.Indicator("a", 0.3), new Node.Indicator("b", 0.6)));
        Tree tree = Tree.of(new Node.Group("index", 1, rounded, List.of(pillar, new Node.Indicator("c", 0.1))));
        // pillar (0.3 x 0.02 + 0.6 x 0.05) / 0.9 = 0.04; index (0.04 + 0.03) / 2 = 0.035
        DataSet data = DataSet.of(List.of("u")).with("a", 0.02).with("b", 0.05).with("c", 0.03);

        assertThat(Values.of(tree, data).value(0, 0)).isEqualTo(0.04);
        assertThat(IndexRun.of(IndexModel.of(tree), data, Groups.none()).index())
                .containsExactly(0.04);
    }

    @Test
    void whatStatesNoDecimalCountsAsTheHalfItIsNear() {
        Rounding up = new Rounding(2, Rounding.Mode.HALF_UP);
        Rounding even = new Rounding(2, Rounding.Mode.HALF_EVEN);

        assertThat(up.of((0.01 + 0.06) / 2)).isEqualTo(0.04);
        assertThat(up.near((0.01 + 0.06) / 2)).isTrue();
        assertThat(even.of((0.27 + 0.3) / 2)).isEqualTo(0.28);
        assertThat(up.near(0.0350001)).isFalse();
        assertThat(up.of(0.034999999)).isEqualTo(0.03);
        assertThat(up.of(1e15 / 3)).isEqualTo(333333333333333.3);
        assertThat(new Rounding(0, Rounding.Mode.HALF_UP).of(123456789012.3)).isEqualTo(123456789012.0);
    }

    @Test
    void halvesMayBeDecidedAsInR() {
        Rounding one = new Rounding(1, Rounding.Mode.R);
        // by the code of R 4.0.0 (src/nmath/fround.c): 0.45 is as near to the double of 0.4 as to that of 0.5
        assertThat(new double[] {one.of(0.15), one.of(0.25), one.of(0.35), one.of(0.45), one.of(0.55), one.of(0.65)})
                .containsExactly(0.1, 0.2, 0.3, 0.4, 0.6, 0.7);
        assertThat(new Rounding(2, Rounding.Mode.R).of((0.01 + 0.06) / 2)).isEqualTo(0.03);
        assertThat(new Rounding(2, Rounding.Mode.R).of(0.285)).isEqualTo(0.28);
        assertThat(one.of(-0.15)).isEqualTo(-0.1);
        assertThat(new Rounding(0, Rounding.Mode.R).of(2.5)).isEqualTo(2);
        assertThat(new Rounding(0, Rounding.Mode.R).of(-0.4)).isEqualTo(0.0);
        assertThat(new Rounding(2, Rounding.Mode.R).of(NONE)).isNaN();
        assertThat(new Rounding(5, Rounding.Mode.R).of(123456789012.34567)).isEqualTo(123456789012.34567);
    }

    @Test
    void aGroupIsRoundedBeforeItIsUsedAbove() {
        Node.Steps rounded = new Node.Steps(
                new Aggregation.Arithmetic(), new MissingPolicy.Drop(), new Rounding(1, Rounding.Mode.HALF_UP));
        Node pillar =
                new Node.Group("pillar", 1, rounded, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)));
        Tree tree = Tree.of(new Node.Group("index", 1, rounded, List.of(pillar, new Node.Indicator("c", 1))));
        DataSet data = DataSet.of(List.of("u")).with("a", 0.2).with("b", 0.3).with("c", 0.4);

        Values values = Values.of(tree, data);

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

    private static double mean(int decimals, Rounding.Mode mode, double... values) {
        Node.Steps steps =
                new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop(), new Rounding(decimals, mode));
        DataSet data = DataSet.of(List.of("u"));
        java.util.List<Node> children = new java.util.ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            data = data.with("i" + i, values[i]);
            children.add(new Node.Indicator("i" + i, 1));
        }
        Tree tree = Tree.of(new Node.Group("index", 1, steps, children));
        double value = Values.of(tree, data).value(0, 0);
        assertThat(IndexRun.of(IndexModel.of(tree), data, Groups.none()).index())
                .containsExactly(value);
        return value;
    }

    private static double index(MissingPolicy policy, double... values) {
        Node.Steps steps = new Node.Steps(new Aggregation.Arithmetic(), policy);
        DataSet data = DataSet.of(List.of("u"));
        java.util.List<Node> children = new java.util.ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            data = data.with("i" + i, values[i]);
            children.add(new Node.Indicator("i" + i, 1));
        }
        return Values.of(Tree.of(new Node.Group("index", 1, steps, children)), data)
                .value(0, 0);
    }
}
