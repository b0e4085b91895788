package org.phrom.survey.framework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.text.Text;

/**
 * What a question hangs on.
 *
 * @param visibleWhen when it is shown; null when always
 * @param requiredWhen when it must be answered; null when that does not hang on anything
 * @param evidenceWhen which answers need the evidence that is required; null when all do
 * @param constraints what its answer keeps to
 */
public record Conditions(
        @Nullable Condition visibleWhen,
        @Nullable Condition requiredWhen,
        @Nullable Condition evidenceWhen,
        List<Constraint> constraints) {

    /** Of a question that hangs on nothing. */
    public static final Conditions NONE = new Conditions(null, null, null, List.of());

    /** Keeps its own copy. */
    public Conditions {
        constraints = List.copyOf(constraints);
    }

    /** Whether it hangs on something if the question is shown or must be answered. */
    public boolean decideWhatIsAsked() {
        return visibleWhen != null || requiredWhen != null;
    }

    /**
     * What an answer keeps to: it is broken when the condition is false.
     *
     * @param message what people are told when it is broken
     * @param warning whether an assessment can be handed in all the same
     */
    public record Constraint(Condition expect, Text message, boolean warning) {}
}
