package org.phrom.survey.organisation.domain;

import java.time.Instant;

/**
 * An organisation and when it was changed last.
 *
 * @param organisation the organisation
 * @param changedAt when
 */
public record StoredOrganisation(Organisation organisation, Instant changedAt) {}
