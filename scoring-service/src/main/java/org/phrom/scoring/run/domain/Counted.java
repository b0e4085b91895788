package org.phrom.scoring.run.domain;

import java.util.Map;
import java.util.UUID;
import org.phrom.scoring.model.domain.Answer;

/** A submitted assessment that counts in a run, with the answers the model reads. */
public record Counted(String organisation, UUID assessment, Map<String, Answer> answers) {}
