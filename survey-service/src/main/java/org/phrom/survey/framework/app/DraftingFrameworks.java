package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Finding;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.store.StoredFramework;
import org.phrom.survey.framework.validation.ValidatingDocuments;

/** Writes drafts and takes them away. */
@ApplicationScoped
public class DraftingFrameworks {

    private final FrameworkRows rows;
    private final ValidatingDocuments validating;
    private final AuditTrail audit;
    private final Clock clock;

    DraftingFrameworks(FrameworkRows rows, ValidatingDocuments validating, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.validating = validating;
        this.audit = audit;
        this.clock = clock;
    }

    /** Conditions of a write, as the request's headers give them. */
    public record Conditions(@Nullable String ifMatch, boolean onlyNew) {}

    /** A draft that was written, and whether it is a new one. */
    public record Written(StoredFramework draft, boolean created) {}

    /** Writes a draft: a new one, or over the one that was read. */
    @Transactional
    public Written put(FrameworkVersion id, JsonNode document, Conditions conditions) {
        Optional<StoredFramework> present = rows.findForChange(id.framework(), id.version());
        present.filter(StoredFramework::published).ifPresent(published -> {
            throw new Problem(FrameworkProblem.FRAMEWORK_PUBLISHED);
        });
        if (present.isPresent() ? conditions.onlyNew() : conditions.ifMatch() != null) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        present.ifPresent(draft -> ETags.match(conditions.ifMatch(), draft.revision()));
        refuseForm(id, document);
        long revision = 1
                + present.map(StoredFramework::revision)
                        .orElseGet(() -> rows.revisionWhenDeleted(id.framework(), id.version()));
        StoredFramework draft =
                new StoredFramework(id.framework(), id.version(), revision, document, clock.instant(), null);
        return keep(id, draft, present.isEmpty());
    }

    private Written keep(FrameworkVersion id, StoredFramework draft, boolean created) {
        if (!created) {
            rows.update(draft);
        } else if (!rows.insert(draft)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        audit.record(created ? "framework.drafted" : "framework.changed", id.path(), draft.document());
        return new Written(draft, created);
    }

    /** Takes a draft away. */
    @Transactional
    public void delete(FrameworkVersion id, @Nullable String ifMatch) {
        StoredFramework draft = forChange(id);
        if (draft.published()) {
            throw new Problem(FrameworkProblem.FRAMEWORK_PUBLISHED);
        }
        ETags.match(ifMatch, draft.revision());
        rows.delete(draft);
        audit.record("framework.deleted", id.path(), Map.of("revision", draft.revision()));
    }

    private StoredFramework forChange(FrameworkVersion id) {
        return rows.findForChange(id.framework(), id.version()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private void refuseForm(FrameworkVersion id, JsonNode document) {
        List<Finding> findings = validating.formFindings(document);
        Problem problem = problem(CommonProblem.INVALID, findings);
        same(problem, document, "framework", id.framework());
        same(problem, document, "version", id.version());
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private static void same(Problem problem, JsonNode document, String field, String inPath) {
        if (document.path(field).isTextual() && !document.path(field).asText().equals(inPath)) {
            problem.at("/" + field, "not-as-in-path", new Text("ไม่ตรงกับที่อยู่", "It differs from the path"));
        }
    }

    static Problem problem(ProblemType type, List<Finding> findings) {
        Problem problem = new Problem(type);
        findings.forEach(finding -> problem.at(finding.pointer(), finding.code(), finding.message()));
        return problem;
    }
}
