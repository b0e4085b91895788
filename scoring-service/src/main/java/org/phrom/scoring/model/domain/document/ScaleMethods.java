package org.phrom.scoring.model.domain.document;

import static org.phrom.scoring.model.domain.document.Kind.word;
import static org.phrom.scoring.model.domain.document.Setting.OVER;
import static org.phrom.scoring.model.domain.document.Setting.optional;
import static org.phrom.scoring.model.domain.document.Setting.required;

import java.util.List;
import org.phrom.scoring.model.domain.document.Family.Particular;
import org.phrom.scoring.model.domain.document.Kind.Role;

/** How columns come into shape and onto one scale: treatment and normalisation. */
final class ScaleMethods {
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
    static final Family TREAT = new Family(
            "treat",
            List.of(
                    Method.of("winsorise", optional("points", new Kind.Whole(1, 1_000_000))),
                    Method.of("winsorise-quantiles", optional("lower", Kind.SHARE), optional("upper", Kind.SHARE)),
                    TRANSFORMATIONS.get(0),
                    TRANSFORMATIONS.get(1),
                    TRANSFORMATIONS.get(2),
                    TRANSFORMATIONS.get(3),
                    TRANSFORMATIONS.get(4),
                    TRANSFORMATIONS.get(5),
                    TRANSFORMATIONS.get(6)),
            List.of(
                    optional("skewness", Kind.POSITIVE),
                    optional("kurtosis", Kind.POSITIVE),
                    optional("force", Kind.FLAG),
                    optional("then", new Kind.Nested(SECOND_TREATMENT)),
                    optional("thenOnTreated", Kind.FLAG),
                    OVER),
            Particular.INDICATORS);

    private static final Setting TIES = optional("ties", word("lowest", "average", "highest"));

    /** How indicators come to one scale. */
    static final Family NORMALISE = new Family(
            "normalise",
            List.of(
                    Method.of("min-max", optional("range", Kind.RANGE)),
                    Method.of(
                            "z-score",
                            optional("mean", Kind.ANY),
                            optional("sd", Kind.POSITIVE),
                            optional("population", Kind.FLAG)),
                    Method.of(
                            "scaled",
                            optional("lower", Kind.ANY),
                            optional("upper", Kind.ANY),
                            optional("factor", Kind.POSITIVE)),
                    Method.of(
                            "goalposts",
                            required("lower", Kind.ANY),
                            required("upper", Kind.ANY),
                            optional("range", Kind.RANGE),
                            optional("capped", Kind.FLAG),
                            optional("cappedAt", word("both", "worst", "best")),
                            optional("logarithmic", Kind.FLAG)),
                    Method.of("rank", TIES),
                    Method.of("borda", TIES),
                    Method.of("percentile-rank", TIES, optional("basis", word("between-ends", "of-all"))),
                    Method.of("fraction-of-max", optional("turning", word("reflected", "complement", "reciprocal"))),
                    Method.of("distance-to-max"),
                    Method.of(
                            "distance-to-reference",
                            optional("unit", new Kind.Code(Role.UNIT)),
                            optional("value", Kind.ANY),
                            optional("capped", Kind.FLAG)),
                    Method.of("distance-to-target", required("target", Kind.ANY), optional("capped", Kind.FLAG)),
                    Method.of(
                            "categories",
                            optional("percentiles", new Kind.Numbers(1, 100)),
                            optional("scores", new Kind.Numbers(2, 101))),
                    Method.of("above-below-mean", optional("threshold", Kind.SHARE)),
                    Method.of("ratio-to-mean"),
                    Method.of("ratio-to-best"),
                    Method.of("ratio-to-worst"),
                    Method.of("relative-difference-to-mean"),
                    Method.of("relative-difference-to-worst"),
                    Method.of("none")),
            List.of(OVER),
            Particular.INDICATORS);

    private ScaleMethods() {}
}
