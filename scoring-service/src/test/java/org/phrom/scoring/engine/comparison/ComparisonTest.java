package org.phrom.scoring.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.pipeline.Asem;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Normalise;

class ComparisonTest {
    private static final double NONE = Double.NaN;

    @Test
    void shiftsAreThoseOfScoresAndRanks() {
        DataSet old = DataSet.of(List.of("x", "y", "z")).with("a", 3, 2, 1).with("b", 3, 2, 1);
        DataSet now = DataSet.of(List.of("x", "y", "w")).with("a", 1, 2, 0).with("b", 1, 2, 0);

        Comparison comparison = Comparison.of(run(model(), old), run(model(), now));

        assertThat(comparison.units())
                .containsExactly(
                        new Comparison.UnitShift("x", 3, 1, 1, 2),
                        new Comparison.UnitShift("y", 2, 2, 2, 1),
                        new Comparison.UnitShift("z", 1, NONE, 3, 0),
                        new Comparison.UnitShift("w", NONE, 0, 0, 3));
        assertThat(comparison.units().get(0).score()).isEqualTo(-2);
        assertThat(comparison.units().get(1).places()).isEqualTo(1);
        assertThat(comparison.meanRankShift()).isEqualTo(1);
    }

    @Test
    void thePartsOfAChangeSumToIt() {
        IndexModel before = model().withSteps(List.of(new Normalise(new MinMax(Range.PERCENT))));
        IndexModel after = before.withWeights(Map.of("a", 3.0));
        DataSet old = DataSet.of(List.of("x", "y", "z")).with("a", 3, 2, 1).with("b", 1, 2, 4);
        DataSet now =
                DataSet.of(List.of("x", "y", "z", "w")).with("a", 3, 5, 1, 9).with("b", 1, 2, 4, 0);

        List<ChangeSplit.UnitSplit> splits = ChangeSplit.of(
                new ChangeSplit.Side(before, old, Groups.none()), new ChangeSplit.Side(after, now, Groups.none()));

        double[] first = run(before, old).index();
        double[] second = run(after, now).index();
        assertThat(splits).hasSize(3);
        for (int unit = 0; unit < 3; unit++) {
            assertThat(splits.get(unit).score().sum()).isCloseTo(second[unit] - first[unit], within(1e-12));
        }
    }

    @Test
    void aChangeOfOnePartIsAllThatPart() {
        DataSet data = DataSet.of(List.of("x", "y")).with("a", 1, 0).with("b", 0, 1);
        ChangeSplit.Side before = new ChangeSplit.Side(model(), data, Groups.none());
        ChangeSplit.Side after = new ChangeSplit.Side(model().withWeights(Map.of("a", 3.0)), data, Groups.none());

        ChangeSplit.UnitSplit x = ChangeSplit.of(before, after).get(0);

        assertThat(x.score()).isEqualTo(new ChangeSplit.Parts(0, 0.25, 0));
        assertThat(x.rank().data()).isZero();
    }

    @Test
    void contributionsSumToTheIndex() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        List<Contribution> contributions = Contribution.of(run, "CHE");

        assertThat(contributions).hasSize(49);
        assertThat(contributions.stream().mapToDouble(Contribution::points).sum())
                .isCloseTo(68.383724238341713, within(1e-10));
        assertThatThrownBy(() -> Contribution.of(
                        run.under(run.model().withAggregation(new org.phrom.scoring.engine.aggregation.Minimum())),
                        "CHE"))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void strengthsAreTheBestRanksAndWeaknessesTheWorst() {
        DataSet data = DataSet.of(List.of("x", "y", "z")).with("a", 3, 2, 1).with("b", 1, 2, 3);

        Profile profile = Profile.of(run(model(), data), "x", 1);

        assertThat(profile.strengths()).containsExactly(new Profile.Place("a", 1, 3, 3));
        assertThat(profile.weaknesses()).containsExactly(new Profile.Place("b", 3, 3, 1));
    }

    @Test
    void growthIsOverTheValuesThereAre() {
        Growth growth = Growth.of(new int[] {2018, 2019, 2020}, new double[] {100, NONE, 121});

        assertThat(growth.change()).isCloseTo(0.21, within(1e-12));
        assertThat(growth.compound()).isCloseTo(0.1, within(1e-12));
        assertThat(growth.slope()).isCloseTo(10.5, within(1e-12));
        assertThat(growth.trend()).isCloseTo(0.105, within(1e-12));
        assertThatThrownBy(() -> Growth.of(new int[] {1, 2}, new double[] {1, NONE}))
                .hasMessage("values: growth needs at least two of them");
    }

    private static IndexRun run(IndexModel model, DataSet data) {
        return IndexRun.of(model, data, Groups.none());
    }

    private static IndexModel model() {
        Node.Steps steps = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
        return IndexModel.of(Tree.of(
                new Node.Group("index", 1, steps, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)))));
    }
}
