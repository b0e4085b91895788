package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;

/**
 * A condition of a form.
 *
 * @param expression its text in CEL
 * @param reads codes of the questions that it looks at, sorted; the one it belongs to is {@code value} and not among them
 * @param compiled what it says; null in a draft whose condition is not one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormCondition(
        String expression,
        List<String> reads,
        @JsonIgnore @Nullable Condition compiled) {}
