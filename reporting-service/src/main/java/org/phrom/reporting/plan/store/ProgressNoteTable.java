package org.phrom.reporting.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of progress notes; none but {@link PlanRows} meets them. */
@ApplicationScoped
class ProgressNoteTable implements RowTable<ProgressNoteRow, ProgressNoteRow.Key> {}
