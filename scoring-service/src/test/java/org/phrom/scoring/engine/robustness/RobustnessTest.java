package org.phrom.scoring.engine.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.Asem;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Assumption.Alternative;
import org.phrom.scoring.engine.robustness.Assumption.Between;
import org.phrom.scoring.engine.robustness.Assumption.Choice;
import org.phrom.scoring.engine.robustness.Assumption.DataNoise;
import org.phrom.scoring.engine.robustness.Assumption.WeightNoise;

class RobustnessTest {
    private static final Node.Steps MEAN = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());

    @Test
    void alternativesShareTheUnitIntervalEqually() {
        Choice choice = new Choice(
                "three",
                List.of(
                        new Alternative("a", model -> model),
                        new Alternative("b", model -> model),
                        new Alternative("c", model -> model)));

        assertThat(choice.used(0.05)).isEqualTo("a");
        assertThat(choice.used(0.2)).isEqualTo("a");
        assertThat(choice.used(0.34)).isEqualTo("b");
        assertThat(choice.used(0.999)).isEqualTo("c");
    }

    @Test
    void aRankThatDependsOnOneWeightIsAsUncertainAsThatWeight() {
        // x leads while a counts more than b; the weight of a lies between 0 and 4, that of b is 1
        IndexRun run = twoUnits();
        Uncertainty uncertainty = new Uncertainty(List.of(weightOfA()), 4000, 42, 1);

        Uncertainty.Outcome outcome = uncertainty.of(run);

        Uncertainty.UnitSpread x = outcome.units().get(0);
        assertThat(x.nominal()).isEqualTo(1);
        assertThat(x.top()).isCloseTo(0.75, within(0.02));
        assertThat(x.median()).isEqualTo(1);
        assertThat(x.low()).isEqualTo(1);
        assertThat(x.high()).isEqualTo(2);
        assertThat(x.mean()).isCloseTo(1.25, within(0.02));
        assertThat(x.bands().get(0)).isEqualTo(x.top());
        assertThat(x.bands().get(0) + x.bands().get(1)).isEqualTo(1);
        assertThat(outcome.meanShift()).isCloseTo(0.25, within(0.02));
        assertThat(outcome.replicates()).hasSize(4000);
        assertThat(Double.parseDouble(outcome.replicates().get(7).used().get(0)))
                .isBetween(0.0, 4.0);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneThreadAndOnMany() throws Exception {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        Uncertainty uncertainty =
                new Uncertainty(List.of(new WeightNoise("weights", 0.25), new DataNoise("data", 0.1)), 60, 7, 10);

        Uncertainty.Outcome one = on(1, () -> uncertainty.of(run));
        Uncertainty.Outcome many = on(4, () -> uncertainty.of(run));

        assertThat(one).isEqualTo(many);
        assertThat(one).isNotEqualTo(new Uncertainty(uncertainty.assumptions(), 60, 8, 10).of(run));
    }

    @Test
    void aReplicateHasTheRanksOfAModelRunByItself() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        WeightNoise noise = new WeightNoise("weights", 0.5);
        Uncertainty uncertainty = new Uncertainty(List.of(noise), 3, 7, 10);

        IndexRun alone = run.under(noise.on(run.model(), Draws.of(7, 2, 1)[0]));

        double shift = 0;
        for (int unit = 0; unit < 51; unit++) {
            shift += Math.abs(alone.ranks()[unit] - run.ranks()[unit]) / 51.0;
        }
        assertThat(uncertainty.of(run).replicates().get(2).shift()).isCloseTo(shift, within(1e-12));
    }

    @Test
    void exactIndicesOfAnAdditiveOutputSumToOne() {
        // y = 3 a + b over a in {0, 1}, b in {0, 1, 2}: variances 9/4 and 2/3
        double[] output = {0, 1, 2, 3, 4, 5};
        Sensitivity.Indices indices = ExactIndices.of("y", output, new int[] {2, 3});

        assertThat(indices.variance()).isCloseTo(9.0 / 4 + 2.0 / 3, within(1e-12));
        assertThat(indices.first().get(0)).isCloseTo(27.0 / 35, within(1e-12));
        assertThat(indices.first().get(1)).isCloseTo(8.0 / 35, within(1e-12));
        assertThat(indices.total().get(0)).isCloseTo(27.0 / 35, within(1e-12));
        assertThat(indices.total().get(1)).isCloseTo(8.0 / 35, within(1e-12));
    }

    @Test
    void exactIndicesOfAPureInteractionAreAllInTheTotalOrder() {
        Sensitivity.Indices indices = ExactIndices.of("y", new double[] {1, -1, -1, 1}, new int[] {2, 2});

        assertThat(indices.first()).containsExactly(0.0, 0.0);
        assertThat(indices.total()).containsExactly(1.0, 1.0);
    }

    @Test
    void sampledIndicesOfChoicesAgreeWithTheExactOnesWithinTheirErrors() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        List<Assumption> choices = List.of(weights("Conn", "Conn"), weights("Env", "Environ"), aggregation());
        Sensitivity.Outcome exact = new Sensitivity(choices, 2, 1).of(run);
        Assumption never = new Between("nothing", 0, 1, (model, value) -> model);
        List<Assumption> more = List.of(choices.get(0), choices.get(1), choices.get(2), never);
        Sensitivity.Outcome sampled = new Sensitivity(more, 4000, 1).of(run);

        assertThat(exact.exact()).isTrue();
        assertThat(exact.runs()).isEqualTo(12);
        assertThat(exact.outputs()).hasSize(52);
        assertThat(sampled.exact()).isFalse();
        assertThat(sampled.runs()).isEqualTo(4000 * 6);
        Sensitivity.Indices known = exact.outputs().get(0);
        Sensitivity.Indices estimated = sampled.outputs().get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(estimated.first().get(i))
                    .isCloseTo(
                            known.first().get(i),
                            within(4 * estimated.firstError().get(i)));
            assertThat(estimated.total().get(i))
                    .isCloseTo(
                            known.total().get(i),
                            within(4 * estimated.totalError().get(i)));
        }
        assertThat(estimated.total().get(3)).isZero();
        assertThat(estimated.first().get(3)).isZero();
    }

    @Test
    void bootstrapIntervalsAreThoseOfTheIndicesOfSamplesDrawnAgain() {
        // two assumptions, 5 samples of A, B, A1, A2; estimated anew by the definitions from each draw
        double[] output = {1, 4, 2, 3, 2, 2, 5, 1, 6, 3, 4, 6, 3, 5, 3, 4, 8, 1, 2, 7};
        int times = 40;
        double[][] first = new double[2][times];
        double[][] total = new double[2][times];
        for (int time = 0; time < times; time++) {
            SplittableRandom random = new SplittableRandom(9 + 0x9E3779B97F4A7C15L * (time + 1L));
            double[] again = new double[20];
            for (int sample = 0; sample < 5; sample++) {
                System.arraycopy(output, (int) (Draws.uniform(random) * 5) * 4, again, sample * 4, 4);
            }
            Sensitivity.Indices indices = SampledIndices.of("y", again, 2);
            for (int i = 0; i < 2; i++) {
                first[i][time] = indices.first().get(i);
                total[i][time] = indices.total().get(i);
            }
        }

        List<List<Sensitivity.Interval>> found = new Bootstrap(times, 9, output, 2).intervals();

        for (int i = 0; i < 2; i++) {
            assertInterval(found.get(0).get(i), first[i]);
            assertInterval(found.get(1).get(i), total[i]);
        }
    }

    private static void assertInterval(Sensitivity.Interval interval, double[] estimates) {
        Arrays.sort(estimates);
        // of 40 estimates the 5 % quantile of type 7 is at place 1.95, the 95 % one at 37.05, counted from 0
        assertThat(interval.low()).isCloseTo(estimates[1] * 0.05 + estimates[2] * 0.95, within(1e-9));
        assertThat(interval.high()).isCloseTo(estimates[37] * 0.95 + estimates[38] * 0.05, within(1e-9));
    }

    @Test
    void moreBootstrapDrawsThanAnybodyWaitsForAreRefusedBeforeAnythingIsComputed() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        Sensitivity large = new Sensitivity(List.of(new WeightNoise("weights", 0.5)), 2000, 7, 10_000);

        assertThatThrownBy(() -> large.of(run))
                .hasMessage("sensitivity: 10000 bootstrap draws of 6000 runs over 51 units are too many");
    }

    @Test
    void leavingOutAnIndicatorComparesTheRanksOfAModelWithoutIt() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());

        List<LeaveOneOut.Effect> effects = LeaveOneOut.indicators(run);

        assertThat(effects).hasSize(49);
        LeaveOneOut.Effect first = effects.get(0);
        int[] ranks = run.under(run.model().without(first.node())).ranks();
        assertThat(first.ranks())
                .containsExactly(java.util.Arrays.stream(ranks).boxed().toArray(Integer[]::new));
        assertThat(LeaveOneOut.pillars(run))
                .extracting(LeaveOneOut.Effect::node)
                .containsExactly("Conn", "Sust");
    }

    @Test
    void anAlternativeThatCanNotRunIsRefusedBeforeAnythingIsComputed() {
        IndexRun run = twoUnits();
        Choice choice = new Choice(
                "missing",
                List.of(
                        new Alternative("as it is", model -> model),
                        new Alternative("none left", model -> model.without("a").without("b"))));

        assertThatThrownBy(() -> new Uncertainty(List.of(choice), 20, 1, 1).of(run))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("b: nothing would be left of the index");
        assertThatThrownBy(() -> new Uncertainty(List.of(), 20, 1, 1)).isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> new WeightNoise("w", 1.5)).isInstanceOf(ModelRefused.class);
    }

    private static Between weightOfA() {
        return new Between("weight of a", 0, 4, (model, value) -> model.withWeights(Map.of("a", value)));
    }

    private static Choice weights(String name, String node) {
        return new Choice(
                name,
                List.of(
                        new Alternative("1", model -> model),
                        new Alternative("2", model -> model.withWeights(Map.of(node, 2.0)))));
    }

    private static Choice aggregation() {
        Node.Steps minimum =
                new Node.Steps(new org.phrom.scoring.engine.aggregation.Minimum(), new MissingPolicy.Drop());
        return new Choice(
                "aggregation",
                List.of(
                        new Alternative("mean", model -> model),
                        new Alternative("minimum at the top", model -> model.withGroup("Index", minimum)),
                        new Alternative("minimum in Conn", model -> model.withGroup("Conn", minimum))));
    }

    private static IndexRun twoUnits() {
        Tree tree = Tree.of(
                new Node.Group("index", 1, MEAN, List.of(new Node.Indicator("a", 2), new Node.Indicator("b", 1))));
        DataSet data = DataSet.of(List.of("x", "y")).with("a", 1, 0).with("b", 0, 1);
        Bands bands = Bands.of(List.of(new Bands.Band("upper", 0.5), new Bands.Band("lower", 0)), 0);
        return IndexRun.of(IndexModel.of(tree).withBands(bands), data, Groups.none());
    }

    private static <T> T on(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }
}
