package org.phrom.survey.framework.crosswalk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Relation;

/**
 * Whether answers to a question of one version are offered for a question of another.
 *
 * @param from code of the earlier question; null for one that is new
 * @param to code of the later question; null for one that was dropped
 * @param relation what became of it; null when it changed and nobody says how
 * @param stated whether the crosswalk says so; otherwise both have one code and ask the same
 * @param carries whether answers carry over
 * @param except codes of options that can not be chosen any more: an answer with one of them does not carry
 * @param why why no answer carries over; null when some do
 */
public record AnswerCarry(
        @Nullable String from,
        @Nullable String to,
        @Nullable Relation relation,
        boolean stated,
        boolean carries,
        List<String> except,
        @Nullable Text why) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public AnswerCarry {
        except = List.copyOf(except);
    }
}
