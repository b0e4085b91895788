package org.phrom.scoring.model.domain.document;

import static org.phrom.scoring.model.domain.document.Kind.word;
import static org.phrom.scoring.model.domain.document.Setting.optional;
import static org.phrom.scoring.model.domain.document.Setting.required;

import java.util.List;
import org.phrom.scoring.model.domain.document.Family.Particular;
import org.phrom.scoring.model.domain.document.Kind.Role;

/** How much siblings count. */
final class WeightMethods {
    /** How much siblings count. */
    static final Family WEIGH = new Family(
            "weigh",
            List.of(
                    Method.of("given"),
                    Method.of("equal"),
                    Method.of("effective-share", optional("shares", new Kind.NumberByCode(Role.INDICATOR))),
                    Method.of("principal-component", optional("negative", word("zero", "square", "refuse"))),
                    Method.of(
                            "factor-analysis",
                            optional("factors", new Kind.Whole(1, 100)),
                            optional("leastShare", Kind.SHARE)),
                    Method.of("analytic-hierarchy", required("comparisons", new Kind.Matrices())),
                    Method.of("budget-allocation", required("experts", new Kind.Matrix())),
                    Method.of(
                            "benefit-of-the-doubt",
                            optional("lowestShare", Kind.SHARE),
                            optional("highestShare", Kind.SHARE),
                            optional("shareOf", word("weight", "contribution"))),
                    Method.of("entropy"),
                    Method.of("critic"),
                    Method.of("noisy", optional("noise", Kind.SHARE), optional("seed", Kind.SEED)),
                    Method.of(
                            "target-importance",
                            optional("objective", word("correlation", "r-square", "information")),
                            optional("towards", word("parent", "index")),
                            optional("targets", new Kind.NumberByCode(Role.NODE)),
                            optional("lowest", Kind.NOT_NEGATIVE),
                            optional("highest", Kind.POSITIVE))),
            List.of(),
            Particular.NODES);

    private WeightMethods() {}
}
