package org.phrom.survey.round.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of rounds; none but {@link RoundRows} meets them. */
@ApplicationScoped
class RoundTable implements RowTable<RoundRow, String> {}
