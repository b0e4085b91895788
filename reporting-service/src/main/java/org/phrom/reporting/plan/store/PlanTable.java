package org.phrom.reporting.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.phrom.kit.entities.RowTable;

/** The entities of plans; none but {@link PlanRows} meets them. */
@ApplicationScoped
class PlanTable implements RowTable<PlanRow, UUID> {}
