package org.phrom.survey.assessment.exemption.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.phrom.kit.entities.RowTable;

/** The entities of requests; none but {@link ExemptionRows} meets them. */
@ApplicationScoped
class ExemptionTable implements RowTable<ExemptionRow, UUID> {}
