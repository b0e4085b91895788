package org.phrom.scoring.calculator.domain;

import static org.phrom.scoring.calculator.domain.Setting.optional;
import static org.phrom.scoring.calculator.domain.Setting.required;

import java.util.List;
import java.util.Optional;
import org.phrom.scoring.calculator.domain.Family.Particular;
import org.phrom.scoring.calculator.domain.Kind.Role;

/** Every step, method and setting a model may name. What is not here is refused, with what is. */
public final class Vocabulary {
    private static final double HUGE = 1e300;
    private static final Kind ANY = new Kind.Num(-HUGE, HUGE);
    private static final Kind POSITIVE = new Kind.Num(Double.MIN_NORMAL, HUGE);
    private static final Kind NOT_NEGATIVE = new Kind.Num(0, HUGE);
    private static final Kind SHARE = new Kind.Num(0, 1);
    private static final Kind FLAG = new Kind.Flag();
    private static final Kind RANGE = new Kind.Range();
    private static final Kind SEED = new Kind.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Kind ITERATIONS = new Kind.Whole(1, 100_000);

    /** x / (denominator / scale). */
    public static final Family DENOMINATE = new Family(
            "denominate",
            List.of(Method.of(
                    "ratio", optional("denominator", new Kind.Code(Role.DENOMINATOR)), optional("scale", POSITIVE))),
            List.of(),
            Particular.INDICATORS);

    /** Which units stay. */
    public static final Family SCREEN = new Family(
            "screen",
            List.of(
                    Method.of("availability", optional("availability", SHARE)),
                    Method.of("non-zero", optional("nonZero", SHARE)),
                    Method.of("both", optional("availability", SHARE), optional("nonZero", SHARE)),
                    Method.of("none")),
            List.of(optional("keep", new Kind.Codes(Role.UNIT)), optional("drop", new Kind.Codes(Role.UNIT))),
            Particular.NOTHING);

    /** What stands in for missing cells. */
    public static final Family IMPUTE = new Family(
            "impute",
            List.of(
                    Method.of("mean"),
                    Method.of("none"),
                    Method.of("median"),
                    Method.of("group-mean", required("group", new Kind.Code(Role.GROUP))),
                    Method.of("group-median", required("group", new Kind.Code(Role.GROUP))),
                    Method.of("row-mean"),
                    Method.of("latest", optional("maxAge", new Kind.Whole(1, 1000))),
                    Method.of("linear"),
                    Method.of("linear-constant"),
                    Method.of("constant"),
                    Method.of(
                            "regression",
                            optional("predictors", new Kind.Whole(1, 100)),
                            optional("insideParent", FLAG)),
                    Method.of(
                            "expectation-maximisation",
                            optional("seed", SEED),
                            optional("iterations", ITERATIONS),
                            optional("tolerance", POSITIVE),
                            optional("ridge", SHARE),
                            optional("insideParent", FLAG))),
            List.of(),
            Particular.INDICATORS);

    private static final List<Method> TRANSFORMATIONS = List.of(
            Method.of("log-ct"),
            Method.of("log"),
            Method.of("log-ct-plus"),
            Method.of("log-ct-orig"),
            Method.of("log-gii"),
            Method.of("box-cox", optional("lambda", new Kind.Num(-5, 5))),
            Method.of("none"));

    private static final Family SECOND_TREATMENT =
            new Family("treatment", TRANSFORMATIONS, List.of(), Particular.NOTHING);

    /** What is done about outliers. */
    public static final Family TREAT = new Family(
            "treat",
            List.of(
                    Method.of("winsorise", optional("points", new Kind.Whole(1, 1_000_000))),
                    TRANSFORMATIONS.get(0),
                    TRANSFORMATIONS.get(1),
                    TRANSFORMATIONS.get(2),
                    TRANSFORMATIONS.get(3),
                    TRANSFORMATIONS.get(4),
                    TRANSFORMATIONS.get(5),
                    TRANSFORMATIONS.get(6)),
            List.of(
                    optional("skewness", POSITIVE),
                    optional("kurtosis", POSITIVE),
                    optional("force", FLAG),
                    optional("then", new Kind.Nested(SECOND_TREATMENT)),
                    optional("thenOnTreated", FLAG)),
            Particular.INDICATORS);

    /** How indicators come to one scale. */
    public static final Family NORMALISE = new Family(
            "normalise",
            List.of(
                    Method.of("min-max", optional("range", RANGE)),
                    Method.of("z-score", optional("mean", ANY), optional("sd", POSITIVE), optional("population", FLAG)),
                    Method.of("scaled", optional("lower", ANY), optional("upper", ANY), optional("factor", POSITIVE)),
                    Method.of(
                            "goalposts",
                            required("lower", ANY),
                            required("upper", ANY),
                            optional("range", RANGE),
                            optional("capped", FLAG),
                            optional("logarithmic", FLAG)),
                    Method.of("rank"),
                    Method.of("borda"),
                    Method.of("percentile-rank"),
                    Method.of("fraction-of-max"),
                    Method.of("distance-to-max"),
                    Method.of(
                            "distance-to-reference",
                            optional("unit", new Kind.Code(Role.UNIT)),
                            optional("value", ANY),
                            optional("capped", FLAG)),
                    Method.of("distance-to-target", required("target", ANY), optional("capped", FLAG)),
                    Method.of(
                            "categories",
                            optional("percentiles", new Kind.Numbers(1, 100)),
                            optional("scores", new Kind.Numbers(2, 101))),
                    Method.of("above-below-mean", optional("threshold", SHARE)),
                    Method.of("ratio-to-mean"),
                    Method.of("ratio-to-best"),
                    Method.of("ratio-to-worst"),
                    Method.of("relative-difference-to-mean"),
                    Method.of("relative-difference-to-worst"),
                    Method.of("none")),
            List.of(),
            Particular.INDICATORS);

    /** How much siblings count. */
    public static final Family WEIGH = new Family(
            "weigh",
            List.of(
                    Method.of("given"),
                    Method.of("equal"),
                    Method.of("effective-share", optional("shares", new Kind.NumberByCode(Role.INDICATOR))),
                    Method.of(
                            "principal-component",
                            optional("negative", new Kind.Word(List.of("zero", "square", "refuse")))),
                    Method.of(
                            "factor-analysis",
                            optional("factors", new Kind.Whole(1, 100)),
                            optional("leastShare", SHARE)),
                    Method.of("analytic-hierarchy", required("comparisons", new Kind.Matrix())),
                    Method.of("budget-allocation", required("experts", new Kind.Matrix())),
                    Method.of(
                            "benefit-of-the-doubt",
                            optional("lowestShare", SHARE),
                            optional("highestShare", SHARE),
                            optional("shareOf", new Kind.Word(List.of("weight", "contribution")))),
                    Method.of("entropy"),
                    Method.of("critic"),
                    Method.of("noisy", optional("noise", SHARE), optional("seed", SEED)),
                    Method.of(
                            "target-importance",
                            optional("objective", new Kind.Word(List.of("correlation", "r-square", "information"))),
                            optional("targets", new Kind.NumberByCode(Role.NODE)),
                            optional("lowest", NOT_NEGATIVE),
                            optional("highest", POSITIVE))),
            List.of(),
            Particular.NODES);

    private static final Family ROUNDING = new Family(
            "rounding",
            List.of(
                    Method.of("half-even", required("decimals", new Kind.Whole(0, 15))),
                    Method.of("half-up", required("decimals", new Kind.Whole(0, 15)))),
            List.of(),
            Particular.NOTHING);

    /** How children become their parent. */
    public static final Family AGGREGATE = new Family(
            "aggregate",
            List.of(
                    Method.of("arithmetic"),
                    Method.of("geometric"),
                    Method.of("harmonic"),
                    Method.of("power", required("exponent", new Kind.Num(-100, 100))),
                    Method.of("median"),
                    Method.of("minimum"),
                    Method.of("mean-min", optional("penalty", SHARE), optional("complementarity", NOT_NEGATIVE)),
                    Method.of("ordered", required("weights", new Kind.Numbers(1, 1000))),
                    Method.of("copeland"),
                    Method.of("condorcet"),
                    Method.of("mpi", optional("penalty", new Kind.Word(List.of("minus", "plus")))),
                    Method.of(
                            "ampi",
                            optional("penalty", new Kind.Word(List.of("minus", "plus"))),
                            optional("reference", new Kind.NumberByCode(Role.NODE))),
                    Method.of("wroclaw"),
                    Method.of(
                            "benefit-of-the-doubt",
                            optional("lowestShare", SHARE),
                            optional("highestShare", SHARE),
                            optional("shareOf", new Kind.Word(List.of("weight", "contribution"))))),
            List.of(
                    optional("missing", new Kind.Word(List.of("drop", "zero", "propagate", "coverage", "last-rank"))),
                    optional("coverage", SHARE),
                    optional("coverageOf", new Kind.Word(List.of("children", "weight"))),
                    optional("rounding", new Kind.Nested(ROUNDING))),
            Particular.NODES);

    /** How places are counted. */
    public static final Family RANK = new Family(
            "rank",
            List.of(Method.of("competition"), Method.of("dense"), Method.of("fractional")),
            List.of(optional("within", new Kind.Code(Role.GROUP))),
            Particular.NOTHING);

    /** All steps. */
    public static final List<Family> STEPS =
            List.of(DENOMINATE, SCREEN, IMPUTE, TREAT, NORMALISE, WEIGH, AGGREGATE, RANK);

    private Vocabulary() {}

    /** Returns the step of that name. */
    public static Optional<Family> step(String name) {
        return STEPS.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
