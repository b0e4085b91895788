package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.aggregation.AdjustedMazziottaPareto;
import org.phrom.scoring.engine.aggregation.Copeland;
import org.phrom.scoring.engine.aggregation.MazziottaPareto;
import org.phrom.scoring.engine.aggregation.MeanMinimum;
import org.phrom.scoring.engine.aggregation.Minimum;
import org.phrom.scoring.engine.aggregation.OrderedWeights;
import org.phrom.scoring.engine.aggregation.PowerMean;
import org.phrom.scoring.engine.aggregation.WeightedMedian;
import org.phrom.scoring.engine.aggregation.Wroclaw;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.imputation.ExpectationMaximisation;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.normalisation.Rank;
import org.phrom.scoring.engine.normalisation.Spread;
import org.phrom.scoring.engine.normalisation.Ties;
import org.phrom.scoring.engine.normalisation.ZScore;
import org.phrom.scoring.engine.screening.Screening;
import org.phrom.scoring.engine.treatment.LogTransform;
import org.phrom.scoring.engine.treatment.TreatmentPlan;
import org.phrom.scoring.engine.treatment.TreatmentPlan.Stage;
import org.phrom.scoring.engine.weighting.ByEffectiveShare;
import org.phrom.scoring.engine.weighting.Critic;
import org.phrom.scoring.engine.weighting.Entropy;
import org.phrom.scoring.engine.weighting.Equal;
import org.phrom.scoring.engine.weighting.Given;
import org.phrom.scoring.engine.weighting.PrincipalComponent;
import org.phrom.scoring.engine.weighting.PrincipalComponent.NegativeLoadings;
import org.phrom.scoring.engine.weighting.Weighting;

/**
 * What must hold for whole runs, from raw data over division, imputation, screening, treatment, normalisation and
 * weighting to the index, whatever the data and the methods.
 *
 * <p>Sums run in row and tree order, so another order may change their last bits: figures are then compared to 1e-9 of
 * their size (1e-7 where weights come from an eigenvector or the imputation stops at a tolerance of 1e-8).
 */
class IndexRunPropertiesTest {
    private static final double CLOSE = 1e-9;
    private static final Range SCORES = new Range(1, 100);
    private static final Screen SCREEN = new Screen(Screening.byAvailability(0.5));
    private static final Step MIN_MAX = new Normalise(new MinMax(SCORES));

    /** How a run is made. */
    record Methods(
            Step imputation,
            Step treatment,
            Step normalisation,
            Weighting weighting,
            Aggregation inPillars,
            Aggregation overall) {
        IndexModel of(MadeUp data) {
            IndexModel model = data.model(inPillars, overall, List.of(SCREEN, imputation, treatment, normalisation));
            for (String group : List.of("p0", "p1", "p2", "index")) {
                model = weighting instanceof Given ? model : model.withWeightRule(group, new Weigh(weighting));
            }
            return model;
        }

        double tolerance() {
            boolean iterated = imputation instanceof ImputeTogether || weighting instanceof PrincipalComponent;
            return iterated ? 1e-7 : CLOSE;
        }
    }

    @Property(tries = 400)
    void permutingUnitsPermutesResults(
            @ForAll("methods") Methods methods,
            @ForAll @LongRange long seed,
            @ForAll @IntRange(min = 16, max = 40) int count) {
        MadeUp data = MadeUp.of(seed, count);
        List<Integer> rows = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(rows, new Random(seed));

        same(data.run(methods.of(data)), data.inOrder(rows).run(methods.of(data)), methods.tolerance());
    }

    @Property(tries = 400)
    void permutingIndicatorsChangesNoUnit(
            @ForAll("methods") Methods methods,
            @ForAll @LongRange long seed,
            @ForAll @IntRange(min = 16, max = 40) int count) {
        MadeUp data = MadeUp.of(seed, count);
        MadeUp other = data.shuffled(seed);

        same(data.run(methods.of(data)), other.run(methods.of(other)), methods.tolerance());
    }

    @Property(tries = 300)
    void scalingTheWeightsOfSiblingsChangesNothing(
            @ForAll("methods") Methods methods,
            @ForAll @LongRange long seed,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        MadeUp data = MadeUp.of(seed, 20);
        IndexModel model = methods.of(data);
        Map<String, Double> scaled = new HashMap<>();
        MadeUp.INDICATORS.subList(0, 3).forEach(code -> scaled.put(code, factor * weight(model, code)));
        List.of("p0", "p1", "p2").forEach(code -> scaled.put(code, weight(model, code) / factor));

        same(data.run(model), data.run(model.withWeights(scaled)), methods.tolerance());
    }

    @Property(tries = 400)
    void aHigherValueNeverHarmsAUnitWhereMoreIsBetterAndNeverHelpsWhereLessIs(
            @ForAll("monotone") Methods methods,
            @ForAll @LongRange long seed,
            @ForAll @IntRange(max = 8) int indicator,
            @ForAll @DoubleRange(min = 0.01, max = 3) double more) {
        MadeUp data = MadeUp.of(seed, 20);
        IndexRun before = data.run(methods.of(data));
        String code = MadeUp.INDICATORS.get(indicator);
        double[] column = data.columns().get(code);
        for (int unit = 0; unit < 20; unit++) {
            if (!Double.isNaN(column[unit])) {
                String name = data.units().get(unit);
                double old = before.indexOfAll()[unit];
                if (Double.isNaN(old)) {
                    continue;
                }
                double now = before.withCell(name, code, column[unit] + more).indexOfAll()[unit];
                assertThat(MadeUp.negative(indicator) ? old : now)
                        .as(name)
                        .isGreaterThanOrEqualTo((MadeUp.negative(indicator) ? now : old) - CLOSE * Math.abs(old));
            }
        }
    }

    @Property(tries = 200)
    void aUnitNeverFallsBehindInCopelandsOrderWhenAValueRises(
            @ForAll @LongRange long seed, @ForAll @DoubleRange(min = 0.01, max = 3) double more) {
        MadeUp data = MadeUp.of(seed, 20);
        IndexRun before = data.run(data.model(new Aggregation.Arithmetic(), new Copeland(), List.of(MIN_MAX)));
        double[] column = data.columns().get("i0");
        for (int unit = 0; unit < 20; unit++) {
            if (!Double.isNaN(column[unit])) {
                IndexRun after = before.withCell("u" + unit, "i0", column[unit] + more);
                assertThat(after.index()[unit]).isGreaterThanOrEqualTo(before.index()[unit]);
            }
        }
    }

    @Property(tries = 200)
    void harmonicIsAtMostGeometricIsAtMostArithmetic(@ForAll("methods") Methods methods, @ForAll @LongRange long seed) {
        MadeUp data = MadeUp.of(seed, 20);
        IndexModel model = data.model(
                new Aggregation.Arithmetic(),
                new Aggregation.Arithmetic(),
                List.of(SCREEN, methods.imputation(), methods.treatment(), MIN_MAX));
        IndexRun arithmetic = data.run(model);
        double[] geometric = arithmetic
                .under(model.withAggregation(new Aggregation.Geometric()))
                .index();
        double[] harmonic = arithmetic
                .under(model.withAggregation(new Aggregation.Harmonic()))
                .index();

        for (int unit = 0; unit < geometric.length; unit++) {
            assertThat(geometric[unit]).isLessThanOrEqualTo(arithmetic.index()[unit] * (1 + CLOSE));
            assertThat(harmonic[unit]).isLessThanOrEqualTo(geometric[unit] * (1 + CLOSE));
        }
    }

    @Property(tries = 300)
    void minMaxIsBlindToUnitsOfMeasureAndToTurningAColumnWithItsDirection(
            @ForAll("untreated") Methods methods,
            @ForAll @LongRange long seed,
            @ForAll @DoubleRange(min = 0.1, max = 10) double slope,
            @ForAll @DoubleRange(min = -10, max = 10) double shift) {
        MadeUp data = MadeUp.of(seed, 20);
        MadeUp changed = data.with("i0", x -> slope * x + shift)
                .with("i4", x -> slope * x)
                .with("i5", x -> shift - slope * x)
                .with("i6", x -> shift - slope * x);
        IndexModel model = methods.of(data);
        Map<String, Direction> turned = new HashMap<>(model.directions());
        turned.put("i5", Direction.POSITIVE);
        turned.put("i6", Direction.NEGATIVE);

        same(data.run(model), changed.run(model.withDirections(turned)), methods.tolerance());
    }

    @Provide
    Arbitrary<Methods> methods() {
        return Combinators.combine(
                        imputations(), treatments(), normalisations(), weightings(), inPillars(), anyAggregation())
                .as(Methods::new);
    }

    /** Methods under which a unit's own score follows its own value; nothing that moves extreme points. */
    @Provide
    Arbitrary<Methods> monotone() {
        return Combinators.combine(
                        Arbitraries.<Step>of(new Impute(ColumnImputation.groupMean("group")), none()),
                        Arbitraries.just(none()),
                        normalisations(),
                        Arbitraries.<Weighting>of(new Given(), new Equal()),
                        inPillars(),
                        means())
                .as(Methods::new);
    }

    @Provide
    Arbitrary<Methods> untreated() {
        return Combinators.combine(
                        imputations(),
                        Arbitraries.just(none()),
                        Arbitraries.just(MIN_MAX),
                        weightings(),
                        inPillars(),
                        anyAggregation())
                .as(Methods::new);
    }

    private static Step none() {
        return new Treat(TreatmentPlan.none());
    }

    private static Arbitrary<Step> imputations() {
        return Arbitraries.of(
                new Impute(ColumnImputation.groupMean("group")),
                new Impute(ColumnImputation.groupMedian("group")),
                new Impute(ColumnImputation.mean()),
                new ImputeTogether(ExpectationMaximisation.deterministic(0.1)));
    }

    private static Arbitrary<Step> treatments() {
        LogTransform logarithm = new LogTransform(LogTransform.Form.CT_PLUS);
        TreatmentPlan plan = TreatmentPlan.standard(5);
        return Arbitraries.of(
                new Treat(plan),
                new Treat(new TreatmentPlan(plan.test(), List.of(Stage.always(logarithm)))),
                new Treat(TreatmentPlan.none()));
    }

    private static Arbitrary<Step> normalisations() {
        return Arbitraries.of(
                MIN_MAX,
                new Normalise(new ZScore(100, 10, Spread.POPULATION)),
                new Normalise(new Rank(Ties.AVERAGE)),
                new Normalise(
                        new MinMax(SCORES), Map.of("i1", new Rank(Ties.MIN), "i4", new ZScore(50, 5, Spread.SAMPLE))));
    }

    private static Arbitrary<Weighting> weightings() {
        return Arbitraries.of(
                new Given(),
                new Equal(),
                ByEffectiveShare.equal(),
                new Entropy(),
                new Critic(),
                new PrincipalComponent(NegativeLoadings.SQUARE));
    }

    private static Arbitrary<Aggregation> inPillars() {
        return Arbitraries.of(
                new Aggregation.Arithmetic(),
                new Aggregation.Geometric(),
                new Aggregation.Harmonic(),
                new PowerMean(2));
    }

    private static Arbitrary<Aggregation> means() {
        return Arbitraries.of(
                new Aggregation.Arithmetic(),
                new Aggregation.Geometric(),
                new PowerMean(-2),
                new Minimum(),
                new MeanMinimum(0.5, 1),
                new OrderedWeights(List.of(0.2, 0.3, 0.5)));
    }

    private static Arbitrary<Aggregation> anyAggregation() {
        return Arbitraries.oneOf(
                means(),
                Arbitraries.of(
                        new WeightedMedian(),
                        new Copeland(),
                        new Wroclaw(),
                        new MazziottaPareto(MazziottaPareto.Penalty.DOWNWARD, MazziottaPareto.Spread.POPULATION),
                        new AdjustedMazziottaPareto(List.of(), MazziottaPareto.Penalty.DOWNWARD)));
    }

    private static double weight(IndexModel model, String code) {
        return model.tree().node(model.tree().index(code)).weight();
    }

    /** Every node of every unit is the same, by name. */
    private static void same(IndexRun expected, IndexRun own, double tolerance) {
        assertThat(own.units()).containsExactlyInAnyOrderElementsOf(expected.units());
        for (int node = 0; node < expected.model().tree().size(); node++) {
            String code = expected.model().tree().node(node).code();
            double[] values = expected.values(code);
            double[] others = own.values(code);
            for (int unit = 0; unit < values.length; unit++) {
                double other = others[own.units().indexOf(expected.units().get(unit))];
                if (Double.isNaN(values[unit])) {
                    assertThat(other).as(code).isNaN();
                } else {
                    double close = tolerance * Math.max(1, Math.abs(values[unit]));
                    assertThat(other).as(code).isCloseTo(values[unit], within(close));
                }
            }
        }
    }
}
