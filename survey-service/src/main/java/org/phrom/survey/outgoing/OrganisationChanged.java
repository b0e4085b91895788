package org.phrom.survey.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.Period;

/**
 * Body of {@code organisation-changed.v1}.
 *
 * @param code its code
 * @param codes its codes by scheme
 * @param periods what it was when
 * @param attributes free properties
 * @param changedAt when this state was reached
 */
record OrganisationChanged(
        String code,
        Map<String, String> codes,
        List<Period> periods,
        Map<String, String> attributes,
        Instant changedAt) {

    static OrganisationChanged of(Organisation told, Instant changedAt) {
        return new OrganisationChanged(told.code(), told.codes(), told.periods(), told.attributes(), changedAt);
    }
}
