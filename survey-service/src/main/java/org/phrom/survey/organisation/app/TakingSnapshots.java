package org.phrom.survey.organisation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.phrom.survey.organisation.store.SnapshotQueries;

/** Tells other features how the tree stands on one day; one query, whatever the number of organisations. */
@ApplicationScoped
public class TakingSnapshots {

    private final SnapshotQueries rows;

    TakingSnapshots(SnapshotQueries rows) {
        this.rows = rows;
    }

    /** Every organisation there is on that day, in order of code. */
    public List<OrganisationSnapshot> all(LocalDate day) {
        return rows.all(day, OrganisationSnapshot::new);
    }

    /** Those of some codes that there are on that day. */
    public List<OrganisationSnapshot> of(Collection<String> codes, LocalDate day) {
        return rows.of(codes, day, OrganisationSnapshot::new);
    }

    /** An organisation and all below it. */
    public List<OrganisationSnapshot> subTree(LocalDate day, String root) {
        return all(day).stream()
                .filter(one -> one.code().equals(root) || one.ancestors().contains(root))
                .toList();
    }
}
