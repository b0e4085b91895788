package org.phrom.survey.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.phrom.kit.entities.RowTable;
import org.phrom.survey.organisation.domain.Organisation;

/** The master rows of organisations; none but {@link OrganisationRows} meets them. */
@ApplicationScoped
class OrganisationTable implements RowTable<OrganisationRow, String> {

    /** Writes these states over what there was, as many as an import has. */
    void save(Collection<Organisation> organisations, Instant now) {
        List<OrganisationRow> rows = new ArrayList<>(organisations.size());
        List<Organisation> known = new ArrayList<>(organisations.size());
        for (Organisation one : organisations) {
            if (one.version() == 1) {
                rows.add(OrganisationRow.of(one, now));
            } else {
                known.add(one);
            }
        }
        List<OrganisationRow> found = getEntityManager()
                .unwrap(Session.class)
                .findMultiple(
                        OrganisationRow.class,
                        known.stream().map(Organisation::code).toList());
        for (int i = 0; i < known.size(); i++) {
            OrganisationRow row = checked(found.get(i), known.get(i).version());
            row.take(known.get(i), now);
            rows.add(row);
        }
        writtenAll(rows);
    }
}
