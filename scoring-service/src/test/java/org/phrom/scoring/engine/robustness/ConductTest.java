package org.phrom.scoring.engine.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.comparison.ChangeSplit;
import org.phrom.scoring.engine.comparison.Comparison;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Assumption.Alternative;
import org.phrom.scoring.engine.robustness.Assumption.Choice;
import org.phrom.scoring.engine.robustness.Assumption.WeightNoise;

/** Ranks inside groups, and analyses that are watched. */
class ConductTest {
    private static final Node.Steps MEAN = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
    private static final List<String> LINES = List.of("x 1", "y 1", "x 2", "y 2");
    private static final Groups YEARS = new Groups(Map.of("year", List.of("1", "1", "2", "2")));
    // x leads the first year by a, y the second year by b; the second year is better throughout
    private static final DataSet DATA =
            DataSet.of(LINES).with("a", 4, 1, 14, 13).with("b", 1, 2, 11, 15);

    @Test
    void leavingOutANodeShiftsRanksInsideTheYearOnly() {
        List<LeaveOneOut.Effect> effects = LeaveOneOut.nodes(run(), List.of("a", "b"), inYears(Watch.NONE));

        assertThat(effects)
                .containsExactly(
                        new LeaveOneOut.Effect("a", 0.5, List.of(2, 1, 2, 1)),
                        new LeaveOneOut.Effect("b", 0.5, List.of(1, 2, 1, 2)));
    }

    @Test
    void uncertaintyIsThatOfTheRankInTheYear() {
        Uncertainty.Outcome outcome = new Uncertainty(List.of(eitherWeight()), 50, 3, 1).of(run(), inYears(Watch.NONE));

        assertThat(outcome.units()).extracting(Uncertainty.UnitSpread::nominal).containsExactly(1, 2, 2, 1);
        assertThat(outcome.units()).allSatisfy(unit -> assertThat(unit.high()).isLessThanOrEqualTo(2));
        double aAlone = outcome.units().get(0).top();
        assertThat(outcome.units().get(1).top()).isEqualTo(1 - aAlone);
        assertThat(outcome.units().get(2).top()).isEqualTo(aAlone);
    }

    @Test
    void sensitivityExplainsTheRankInTheYear() {
        Sensitivity.Outcome outcome = new Sensitivity(List.of(eitherWeight()), 2, 1).of(run(), inYears(Watch.NONE));

        assertThat(outcome.outputs())
                .extracting(Sensitivity.Indices::output)
                .containsExactly("shift", "x 1", "y 1", "x 2", "y 2");
        // every rank is 1 or 2, each as likely
        assertThat(outcome.outputs().subList(1, 5))
                .allSatisfy(indices -> assertThat(indices.variance()).isEqualTo(0.25));
    }

    @Test
    void aGroupingThatIsNotThereIsRefused() {
        Conduct conduct = new Conduct("month", Watch.NONE);

        assertThatThrownBy(() -> LeaveOneOut.nodes(run(), List.of("a"), conduct))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("month");
    }

    @Test
    void theWatchIsToldOfEveryModel() {
        AtomicInteger told = new AtomicInteger();
        Conduct conduct = inYears(told::addAndGet);

        LeaveOneOut.nodes(run(), List.of("Index", "a", "b"), conduct);
        assertThat(told.getAndSet(0)).isEqualTo(3);
        new Uncertainty(List.of(new WeightNoise("weights", 0.5)), 70, 1, 1).of(run(), conduct);
        assertThat(told.getAndSet(0)).isEqualTo(70);
        int runs = new Sensitivity(List.of(new WeightNoise("weights", 0.5)), 20, 1)
                .of(run(), conduct)
                .runs();
        assertThat(told.getAndSet(0)).isEqualTo(runs).isEqualTo(60);
        ChangeSplit.Side side = new ChangeSplit.Side(model(), DATA, YEARS);
        ChangeSplit.of(side, side, conduct);
        assertThat(told.get()).isEqualTo(8);
    }

    @Test
    void whatTheWatchThrowsEndsTheAnalysisLongBeforeItsEnd() {
        AtomicInteger told = new AtomicInteger();
        Conduct conduct = new Conduct(null, models -> {
            if (told.addAndGet(models) >= 10) {
                throw new CancellationException();
            }
        });

        assertThatThrownBy(() ->
                        new Uncertainty(List.of(new WeightNoise("weights", 0.5)), 10_000, 1, 1).of(run(), conduct))
                .isInstanceOf(CancellationException.class);
        assertThat(told.get()).isLessThan(200);
    }

    @Test
    void comparisonsRankInsideTheYear() {
        IndexRun after = IndexRun.of(model().withWeights(Map.of("a", 0.0)), DATA, YEARS);

        Comparison comparison = Comparison.of(run(), after, "year");

        assertThat(comparison.units())
                .containsExactly(
                        new Comparison.UnitShift("x 1", 2.5, 1, 1, 2),
                        new Comparison.UnitShift("y 1", 1.5, 2, 2, 1),
                        new Comparison.UnitShift("x 2", 12.5, 11, 2, 2),
                        new Comparison.UnitShift("y 2", 14, 15, 1, 1));
    }

    @Test
    void aChangeIsNotSplitBetweenSidesWithoutACommonUnit() {
        ChangeSplit.Side one = new ChangeSplit.Side(model(), DATA, YEARS);
        DataSet elsewhere = DataSet.of(List.of("z")).with("a", 1).with("b", 2);

        assertThatThrownBy(() -> ChangeSplit.of(one, new ChangeSplit.Side(model(), elsewhere, Groups.none())))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("population: the two sides have no unit in common");
    }

    private static Choice eitherWeight() {
        return new Choice(
                "weights",
                List.of(
                        new Alternative("a alone", model -> model.withWeights(Map.of("b", 0.0))),
                        new Alternative("b alone", model -> model.withWeights(Map.of("a", 0.0)))));
    }

    private static Conduct inYears(Watch watch) {
        return new Conduct("year", watch);
    }

    private static IndexRun run() {
        return IndexRun.of(model(), DATA, YEARS);
    }

    private static IndexModel model() {
        return IndexModel.of(Tree.of(
                new Node.Group("Index", 1, MEAN, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)))));
    }
}
