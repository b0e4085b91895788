package org.phrom.survey.organisation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.StoredOrganisation;

/** Keeps organisations; writers come one after the other, since the tree is checked as a whole. */
@ApplicationScoped
public class OrganisationRows {

    private final OrganisationTable table;
    private final OrganisationStatements statements;

    OrganisationRows(OrganisationTable table, OrganisationStatements statements) {
        this.table = table;
        this.statements = statements;
    }

    /** Keeps other writers away until the transaction ends. */
    public void lock() {
        statements.lock();
    }

    /** The organisation of that code, if there is one. */
    public Optional<StoredOrganisation> find(String code) {
        return ofCodes(List.of(code)).stream().findFirst();
    }

    /** The organisations of these codes, in order of code. */
    public List<StoredOrganisation> ofCodes(Collection<String> codes) {
        return statements.ofCodes(codes);
    }

    /** All codes, in order. */
    public List<String> codes() {
        return statements.codes();
    }

    /** All organisations, in order of code. */
    public List<StoredOrganisation> all() {
        return statements.all();
    }

    /** The organisations of these codes, all above them, those just below, and the owners of codes by scheme. */
    public List<StoredOrganisation> relatives(Collection<String> codes, Collection<String> codesByScheme) {
        return statements.relatives(codes, codesByScheme);
    }

    /** Writes these states over what there was. */
    public void save(Collection<Organisation> organisations, Instant now) {
        table.save(organisations, now);
        statements.save(organisations);
    }
}
