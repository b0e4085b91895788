package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of runs; none but {@link ScoreRunRows} meets them. */
@ApplicationScoped
class ScoreRunTable implements RowTable<ScoreRunRow, String> {}
