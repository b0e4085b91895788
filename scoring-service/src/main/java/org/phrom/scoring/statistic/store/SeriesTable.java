package org.phrom.scoring.statistic.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of series; none but {@link SeriesRows} meets them. */
@ApplicationScoped
class SeriesTable implements RowTable<SeriesRow, String> {}
