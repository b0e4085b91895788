package org.phrom.scoring.run.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;

/**
 * A submitted assessment that counts in a run, with the answers the model reads.
 *
 * @param type of the organisation at the opening of the round; null where nobody told, or the model asks for none
 */
public record Counted(String organisation, @Nullable String type, UUID assessment, Map<String, Answer> answers) {

    /** An assessment of an organisation whose type nobody asks for. */
    public Counted(String organisation, UUID assessment, Map<String, Answer> answers) {
        this(organisation, null, assessment, answers);
    }
}
