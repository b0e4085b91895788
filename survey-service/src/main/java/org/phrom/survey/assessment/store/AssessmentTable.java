package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.phrom.kit.entities.RowTable;

/** The entities of assessments; none but {@link AssessmentRows} meets them. */
@ApplicationScoped
class AssessmentTable implements RowTable<AssessmentRow, UUID> {}
