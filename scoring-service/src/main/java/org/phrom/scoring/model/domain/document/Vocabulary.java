package org.phrom.scoring.model.domain.document;

import java.util.List;
import java.util.Optional;

/** Every step, method and setting a model may name. What is not here is refused, with what is. */
public final class Vocabulary {
    /** x / (denominator / scale). */
    public static final Family DENOMINATE = DataMethods.DENOMINATE;

    /** Which units stay. */
    public static final Family SCREEN = DataMethods.SCREEN;

    /** What stands in for missing cells. */
    public static final Family IMPUTE = DataMethods.IMPUTE;

    /** What is done about outliers. */
    public static final Family TREAT = ScaleMethods.TREAT;

    /** How indicators come to one scale. */
    public static final Family NORMALISE = ScaleMethods.NORMALISE;

    /** How much siblings count. */
    public static final Family WEIGH = WeightMethods.WEIGH;

    /** How children become their parent. */
    public static final Family AGGREGATE = IndexMethods.AGGREGATE;

    /** How places are counted. */
    public static final Family RANK = IndexMethods.RANK;

    /** All steps. */
    public static final List<Family> STEPS =
            List.of(DENOMINATE, SCREEN, IMPUTE, TREAT, NORMALISE, WEIGH, AGGREGATE, RANK);

    private Vocabulary() {}

    /** Returns the step of that name. */
    public static Optional<Family> step(String name) {
        return STEPS.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
