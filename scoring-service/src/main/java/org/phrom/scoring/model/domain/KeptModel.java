package org.phrom.scoring.model.domain;

import java.time.Instant;

/**
 * A model as it is kept.
 *
 * @param form of the text: 1 before models had steps, 2 since
 * @param definition in canonical form, exactly as it goes into the hash of a run
 */
public record KeptModel(ModelId id, int form, String definition, Instant createdAt) {
    /** The form of today. */
    public static final int FORM = 2;

    /** Returns the key by which lists of models run on. */
    public String place() {
        return id.framework() + ":" + id.frameworkVersion() + ":" + String.format("%06d", id.number());
    }
}
