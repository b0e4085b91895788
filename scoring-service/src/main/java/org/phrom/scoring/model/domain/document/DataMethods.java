package org.phrom.scoring.model.domain.document;

import static org.phrom.scoring.model.domain.document.Kind.word;
import static org.phrom.scoring.model.domain.document.Setting.OVER;
import static org.phrom.scoring.model.domain.document.Setting.optional;
import static org.phrom.scoring.model.domain.document.Setting.required;

import java.util.List;
import org.phrom.scoring.model.domain.document.Family.Particular;
import org.phrom.scoring.model.domain.document.Kind.Role;

/** What is done about data before they are treated: denominators, screening, imputation. */
final class DataMethods {
    /** x / (denominator / scale). */
    static final Family DENOMINATE = new Family(
            "denominate",
            List.of(Method.of(
                    "ratio",
                    optional("denominator", new Kind.Code(Role.DENOMINATOR)),
                    optional("scale", Kind.POSITIVE))),
            List.of(),
            Particular.INDICATORS);

    /** Which units stay. */
    static final Family SCREEN = new Family(
            "screen",
            List.of(
                    Method.of("availability", optional("availability", Kind.SHARE)),
                    Method.of("non-zero", optional("nonZero", Kind.SHARE)),
                    Method.of("both", optional("availability", Kind.SHARE), optional("nonZero", Kind.SHARE)),
                    Method.of("none")),
            List.of(optional("keep", new Kind.Codes(Role.UNIT)), optional("drop", new Kind.Codes(Role.UNIT))),
            Particular.NOTHING);

    /** What stands in for missing cells. */
    static final Family IMPUTE = new Family(
            "impute",
            List.of(
                    Method.of("mean", OVER),
                    Method.of("none"),
                    Method.of("median", OVER),
                    Method.of("group-mean", required("group", new Kind.Code(Role.GROUP)), OVER),
                    Method.of("group-median", required("group", new Kind.Code(Role.GROUP)), OVER),
                    Method.of("row-mean"),
                    Method.of("row-median"),
                    Method.of(
                            "latest",
                            optional("maxAge", new Kind.Whole(1, 1000)),
                            optional("ageIn", word("time", "periods"))),
                    Method.of("linear"),
                    Method.of("linear-constant"),
                    Method.of("constant"),
                    Method.of(
                            "regression",
                            optional("predictors", new Kind.Whole(1, 100)),
                            optional("insideParent", Kind.FLAG)),
                    Method.of(
                            "expectation-maximisation",
                            optional("seed", Kind.SEED),
                            optional("iterations", Kind.ITERATIONS),
                            optional("tolerance", Kind.POSITIVE),
                            optional("ridge", Kind.SHARE),
                            optional("insideParent", Kind.FLAG))),
            List.of(),
            Particular.INDICATORS);

    private DataMethods() {}
}
