package org.phrom.survey.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.phrom.kit.entities.RowTable;
import org.phrom.survey.organisation.domain.Organisation;

/** The master rows of organisations; none but {@link OrganisationRows} meets them. */
@ApplicationScoped
class OrganisationTable implements RowTable<OrganisationRow, String> {

    /** Writes these states over what there was, as many as an import has. */
    void save(Collection<Organisation> organisations, Instant now) {
        List<OrganisationRow> rows = new ArrayList<>(organisations.size());
        Map<String, Organisation> known = new LinkedHashMap<>();
        for (Organisation one : organisations) {
            if (one.version() == 1) {
                rows.add(OrganisationRow.of(one, now));
            } else {
                known.put(one.code(), one);
            }
        }
        Session session = getEntityManager().unwrap(Session.class);
        for (OrganisationRow row : session.findMultiple(OrganisationRow.class, List.copyOf(known.keySet()))) {
            row.take(Objects.requireNonNull(known.get(row.code)), now);
            rows.add(row);
        }
        writtenAll(rows);
    }
}
