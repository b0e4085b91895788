package org.phrom.scoring.engine.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.imputation.ExpectationMaximisation;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.normalisation.Rank;
import org.phrom.scoring.engine.normalisation.Ties;
import org.phrom.scoring.engine.normalisation.ZScore;
import org.phrom.scoring.engine.pipeline.Asem;
import org.phrom.scoring.engine.pipeline.Impute;
import org.phrom.scoring.engine.pipeline.ImputeTogether;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Normalise;
import org.phrom.scoring.engine.pipeline.StageTable;
import org.phrom.scoring.engine.pipeline.Step;
import org.phrom.scoring.engine.pipeline.Treat;
import org.phrom.scoring.engine.pipeline.Weigh;
import org.phrom.scoring.engine.robustness.Assumption.Alternative;
import org.phrom.scoring.engine.robustness.Assumption.Between;
import org.phrom.scoring.engine.robustness.Assumption.Choice;
import org.phrom.scoring.engine.robustness.Assumption.DataNoise;
import org.phrom.scoring.engine.robustness.Assumption.WeightNoise;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.treatment.BoxCox;
import org.phrom.scoring.engine.treatment.TreatmentPlan;
import org.phrom.scoring.engine.treatment.TreatmentPlan.Stage;
import org.phrom.scoring.engine.weighting.BenefitOfTheDoubt;
import org.phrom.scoring.engine.weighting.Entropy;
import org.phrom.scoring.engine.weighting.PrincipalComponent;
import org.phrom.scoring.engine.weighting.PrincipalComponent.NegativeLoadings;

/**
 * The bits of whole runs on the data of ASEM are those that were seen once, on whatever Java runs the tests and on any
 * number of threads. A fingerprint is the SHA-256 of the bits of all figures in their order.
 *
 * <p>A change of the engine that is meant to change figures, be it in their last bit, changes fingerprints; the failing
 * test shows the new ones.
 */
class SameBitsTest {
    private static final String PIPELINES = "b567849468967cec7dfc7022a4efe527a37dbbefe80e2b7c0c0ac1253923adb5";
    private static final String DRAWS = "26e13bb2a1a5d6551a44aecc13e3a2863712dee5f1d7ce9c2585947d9fbb48ea";
    private static final String SENSITIVITY = "659bd7115e525bedf754b0f82a43f8684803cddcb809e1a140014de65a93c2b8";

    @Test
    void wholeRunsWithEveryKindOfStepHaveTheBitsOfEveryOtherMachine() throws Exception {
        assertThat(onThreads(1, SameBitsTest::pipelines)).isEqualTo(PIPELINES);
        assertThat(onThreads(4, SameBitsTest::pipelines)).isEqualTo(PIPELINES);
    }

    @Test
    void twoHundredDrawsHaveTheBitsOfEveryOtherMachine() throws Exception {
        assertThat(onThreads(1, SameBitsTest::draws)).isEqualTo(DRAWS);
        assertThat(onThreads(4, SameBitsTest::draws)).isEqualTo(DRAWS);
    }

    @Test
    void exactAndSampledSensitivityHasTheBitsOfEveryOtherMachine() throws Exception {
        assertThat(onThreads(1, SameBitsTest::sensitivity)).isEqualTo(SENSITIVITY);
        assertThat(onThreads(4, SameBitsTest::sensitivity)).isEqualTo(SENSITIVITY);
    }

    private static String pipelines() {
        Fingerprint fingerprint = new Fingerprint();
        for (Step imputation : List.of(groupMean(), new ImputeTogether(ExpectationMaximisation.deterministic(0.5)))) {
            for (TreatmentPlan plan : List.of(TreatmentPlan.standard(5), boxCox())) {
                IndexModel model = model(List.of(imputation, new Treat(plan), minMax()));
                IndexRun run = run(model.withWeightRule("Physical", new Weigh(new Entropy()))
                        .withWeightRule("Social", new Weigh(new PrincipalComponent(NegativeLoadings.SQUARE)))
                        .withWeightRule("Environ", new Weigh(BenefitOfTheDoubt.unlimited())));
                add(run, fingerprint);
                add(run.under(run.model().withAggregation(new Aggregation.Geometric())), fingerprint);
            }
        }
        correlations(fingerprint);
        return fingerprint.toString();
    }

    private static void add(IndexRun run, Fingerprint fingerprint) {
        for (StageTable stage : run.stages()) {
            stage.indicators().forEach(code -> fingerprint.add(stage.column(code)));
        }
        for (int node = 0; node < run.model().tree().size(); node++) {
            fingerprint.add(run.values(run.model().tree().node(node).code()));
        }
        fingerprint.add(run.effectiveWeights());
        for (int rank : run.ranks()) {
            fingerprint.add(rank);
        }
    }

    private static void correlations(Fingerprint fingerprint) {
        IndexRun run = run(model(List.of(groupMean(), minMax())));
        List<String> codes = run.model().indicators();
        ColumnGroup all =
                new ColumnGroup("index", codes, codes.stream().map(run::values).toArray(double[][]::new));
        for (Correlation method : Correlation.values()) {
            Correlations correlations = Correlations.within(all, method);
            for (int row = 0; row < codes.size(); row++) {
                for (int column = 0; column < codes.size(); column++) {
                    fingerprint.add(correlations.at(row, column).value());
                    fingerprint.add(correlations.at(row, column).p());
                }
            }
        }
    }

    private static String draws() {
        IndexRun run = run(model(List.of(groupMean(), new Treat(TreatmentPlan.standard(5)), minMax())));
        Uncertainty.Outcome outcome = new Uncertainty(
                        List.of(
                                points(),
                                normalisations(),
                                new WeightNoise("weights", 0.25),
                                new DataNoise("data", 0.1)),
                        200,
                        42,
                        10)
                .of(run);
        Fingerprint fingerprint = new Fingerprint();
        for (Uncertainty.UnitSpread unit : outcome.units()) {
            fingerprint.add(unit.nominal(), unit.mean(), unit.median(), unit.low(), unit.high(), unit.top());
            unit.bands().forEach(fingerprint::add);
        }
        outcome.replicates().forEach(replicate -> fingerprint.add(replicate.shift()));
        fingerprint.add(outcome.meanShift());
        return fingerprint.toString();
    }

    private static String sensitivity() {
        IndexRun run = run(model(List.of(groupMean(), new Treat(TreatmentPlan.standard(5)), minMax())));
        Assumption weight = new Between("Conn", 0.5, 2, (model, value) -> model.withWeights(Map.of("Conn", value)));
        Fingerprint fingerprint = new Fingerprint();
        List.of(
                        new Sensitivity(List.of(points(), normalisations()), 2, 7),
                        new Sensitivity(List.of(points(), normalisations(), weight), 40, 7))
                .forEach(each -> each.of(run).outputs().forEach(output -> {
                    fingerprint.add(output.variance());
                    List.of(output.first(), output.total(), output.firstError(), output.totalError())
                            .forEach(figures -> figures.forEach(fingerprint::add));
                }));
        return fingerprint.toString();
    }

    private static Choice points() {
        return new Choice(
                "points",
                List.of(
                        new Alternative("1", model -> model.with(new Treat(TreatmentPlan.standard(1)))),
                        new Alternative("5", model -> model.with(new Treat(TreatmentPlan.standard(5)))),
                        new Alternative("box-cox", model -> model.with(new Treat(boxCox())))));
    }

    private static Choice normalisations() {
        return new Choice(
                "normalisation",
                List.of(
                        new Alternative("min-max", model -> model.with(minMax())),
                        new Alternative("z", model -> model.with(new Normalise(ZScore.STANDARD))),
                        new Alternative("rank", model -> model.with(new Normalise(new Rank(Ties.MIN))))));
    }

    private static TreatmentPlan boxCox() {
        TreatmentPlan plan = TreatmentPlan.standard(5);
        return new TreatmentPlan(plan.test(), List.of(Stage.ifFailing(BoxCox.byMaximumLikelihood())));
    }

    private static Step groupMean() {
        return new Impute(ColumnImputation.groupMean("EurAsia_group"));
    }

    private static Step minMax() {
        return new Normalise(new MinMax(new Range(1, 100)));
    }

    private static IndexModel model(List<Step> steps) {
        return IndexModel.of(Asem.tree()).withDirections(Asem.directions()).withSteps(steps);
    }

    private static IndexRun run(IndexModel model) {
        return IndexRun.of(model, Asem.stage("denominated"), Asem.groups());
    }

    private static String onThreads(int threads, Callable<String> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    private static final class Fingerprint {
        private final MessageDigest digest;

        Fingerprint() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void add(double... figures) {
            for (double figure : figures) {
                digest.update(ByteBuffer.allocate(Long.BYTES)
                        .putLong(Double.doubleToLongBits(figure))
                        .array());
            }
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
