package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of hearings; none but {@link HearingRows} meets them. */
@ApplicationScoped
class HearingTable implements RowTable<HearingRow, HearingRow.Key> {}
