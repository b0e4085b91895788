package org.phrom.survey.organisation.store;

import java.time.Instant;
import org.phrom.survey.organisation.domain.Organisation;

/**
 * An organisation and when it was changed last.
 *
 * @param organisation the organisation
 * @param changedAt when
 */
public record StoredOrganisation(Organisation organisation, Instant changedAt) {}
