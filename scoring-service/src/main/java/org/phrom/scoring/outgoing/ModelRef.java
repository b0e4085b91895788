package org.phrom.scoring.outgoing;

import org.phrom.scoring.model.domain.ModelId;

/** How events name a scoring model. */
record ModelRef(String framework, String frameworkVersion, int number) {
    static ModelRef of(ModelId id) {
        return new ModelRef(id.framework(), id.frameworkVersion(), id.number());
    }
}
