package org.phrom.survey.organisation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.organisation.domain.Change;
import org.phrom.survey.organisation.domain.ChangeCheck;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.Register;
import org.phrom.survey.organisation.domain.StoredOrganisation;
import org.phrom.survey.organisation.store.OrganisationRows;
import org.phrom.survey.outgoing.OrganisationEvents;

/** Adds and changes organisations one by one. */
@ApplicationScoped
public class ChangingOrganisations {

    private final OrganisationRows rows;
    private final OrganisationEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    ChangingOrganisations(OrganisationRows rows, OrganisationEvents events, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an organisation whose code is not used yet. */
    @Transactional
    public void create(Change change) {
        refuse(ChangeCheck.of(change));
        Register register = registerFor(change);
        if (register.find(change.code()) != null) {
            throw new Problem(OrganisationProblem.ORGANISATION_EXISTS);
        }
        apply(register, change, "organisation.created");
    }

    /** Changes an organisation from a day on, unless somebody else changed it since it was read. */
    @Transactional
    public void change(Change change, @Nullable String ifMatch) {
        Register register = registerFor(change);
        Organisation present = register.find(change.code());
        if (present == null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        ETags.match(ifMatch, present.version());
        refuse(ChangeCheck.of(change));
        apply(register, change, "organisation.changed");
    }

    private void apply(Register register, Change change, String action) {
        refuse(register.apply(change));
        refuse(register.treeFindings().getOrDefault(change.code(), List.of()));
        keep(register.changed(), action);
    }

    /** Writes, tells and audits new states. */
    void keep(Collection<Organisation> changed, String action) {
        if (changed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        rows.save(changed, now);
        events.changed(changed, now);
        Map<String, Organisation> details = new LinkedHashMap<>();
        changed.forEach(one -> details.put("organisations/" + one.code(), one));
        audit.recordAll(action, details);
    }

    private Register registerFor(Change change) {
        rows.lock();
        String parent = change.period().parent();
        List<String> codes = parent == null ? List.of(change.code()) : List.of(change.code(), parent);
        List<String> codesByScheme = change.codes().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .toList();
        return new Register(rows.relatives(codes, codesByScheme).stream()
                .map(StoredOrganisation::organisation)
                .toList());
    }

    private static void refuse(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Problem problem = new Problem(CommonProblem.INVALID);
        findings.forEach(problem::at);
        throw problem;
    }
}
