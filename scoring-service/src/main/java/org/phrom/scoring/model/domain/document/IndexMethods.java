package org.phrom.scoring.model.domain.document;

import static org.phrom.scoring.model.domain.document.Kind.word;
import static org.phrom.scoring.model.domain.document.Setting.optional;
import static org.phrom.scoring.model.domain.document.Setting.required;

import java.util.List;
import org.phrom.scoring.model.domain.document.Family.Particular;
import org.phrom.scoring.model.domain.document.Kind.Role;

/** How children become their parent, and how places are counted. */
final class IndexMethods {
    private static final Family ROUNDING = new Family(
            "rounding",
            List.of(
                    Method.of("half-even", required("decimals", new Kind.Whole(0, 15))),
                    Method.of("half-up", required("decimals", new Kind.Whole(0, 15))),
                    Method.of("r", required("decimals", new Kind.Whole(0, 15)))),
            List.of(),
            Particular.NOTHING);

    /** How children become their parent. */
    static final Family AGGREGATE = new Family(
            "aggregate",
            List.of(
                    Method.of("arithmetic"),
                    Method.of("geometric"),
                    Method.of("harmonic"),
                    Method.of("power", required("exponent", new Kind.Num(-100, 100))),
                    Method.of("median"),
                    Method.of("minimum"),
                    Method.of(
                            "mean-min",
                            optional("penalty", Kind.SHARE),
                            optional("complementarity", Kind.NOT_NEGATIVE)),
                    Method.of("ordered", required("weights", new Kind.Numbers(1, 1000))),
                    Method.of("copeland", optional("tolerance", new Kind.Num(0, 0.49))),
                    Method.of("condorcet"),
                    Method.of("mpi", optional("penalty", word("minus", "plus")), optional("population", Kind.FLAG)),
                    Method.of(
                            "ampi",
                            optional("penalty", word("minus", "plus")),
                            optional("reference", new Kind.NumberByCode(Role.NODE))),
                    Method.of("wroclaw"),
                    Method.of("rescaled-mean", optional("range", Kind.RANGE)),
                    Method.of(
                            "benefit-of-the-doubt",
                            optional("lowestShare", Kind.SHARE),
                            optional("highestShare", Kind.SHARE),
                            optional("shareOf", word("weight", "contribution")))),
            List.of(
                    optional("missing", word("drop", "zero", "propagate", "coverage", "last-rank", "carry-forward")),
                    optional("rounds", new Kind.Whole(1, 10)),
                    optional("coverage", Kind.SHARE),
                    optional("coverageOf", word("children", "weight")),
                    optional("rounding", new Kind.Nested(ROUNDING))),
            Particular.NODES);

    /** How places are counted. */
    static final Family RANK = new Family(
            "rank",
            List.of(Method.of("competition"), Method.of("dense"), Method.of("fractional")),
            List.of(optional("within", new Kind.Code(Role.GROUP)), optional("tolerance", Kind.NOT_NEGATIVE)),
            Particular.NOTHING);

    private IndexMethods() {}
}
