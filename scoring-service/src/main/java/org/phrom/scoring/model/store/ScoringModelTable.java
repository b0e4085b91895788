package org.phrom.scoring.model.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of scoring models; none but {@link ScoringModelRows} meets them. */
@ApplicationScoped
class ScoringModelTable implements RowTable<ScoringModelRow, ScoringModelRow.Key> {}
