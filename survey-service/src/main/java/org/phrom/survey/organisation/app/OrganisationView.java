package org.phrom.survey.organisation.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.domain.Period;

/**
 * An organisation as clients see it: how it is on the day asked for, and all its periods.
 *
 * @param code its code
 * @param codes its codes by scheme
 * @param asOf the day of name, type, parent, ancestors and level; these are absent when it is not there on that day
 * @param name its name
 * @param type its type
 * @param parent code of the organisation above
 * @param ancestors codes from the root down to the parent
 * @param level depth below the root, which is at 0
 * @param periods what it was when
 * @param attributes free properties
 * @param changedAt when it was changed last
 * @param allowedActions what the caller may do with it
 */
public record OrganisationView(
        String code,
        Map<String, String> codes,
        LocalDate asOf,
        @Nullable Text name,
        @Nullable String type,
        @Nullable String parent,
        @Nullable List<String> ancestors,
        @Nullable Integer level,
        List<Period> periods,
        Map<String, String> attributes,
        Instant changedAt,
        List<String> allowedActions) {}
