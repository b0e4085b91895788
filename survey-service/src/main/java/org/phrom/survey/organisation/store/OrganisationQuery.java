package org.phrom.survey.organisation.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations of one day are wanted; null restricts nothing.
 *
 * @param day the day
 * @param level depth below the roots, which are at 0
 * @param parent code of the organisation just above
 * @param ancestor code of an organisation anywhere above
 * @param type type on that day
 * @param q part of a name or the beginning of a code
 * @param changedSince when it was changed last, at the earliest
 * @param byName whether the Thai names give the order, rather than the codes
 */
public record OrganisationQuery(
        LocalDate day,
        @Nullable Integer level,
        @Nullable String parent,
        @Nullable String ancestor,
        @Nullable String type,
        @Nullable String q,
        @Nullable Instant changedSince,
        boolean byName) {}
