package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.domain.FrameworkVersion.Draft;
import org.phrom.survey.framework.store.DraftCellStatements;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.store.RevisionStatements;
import org.phrom.survey.framework.workbook.SentDocument;

/** Writes drafts and takes them away. */
@ApplicationScoped
public class DraftingFrameworks {

    private final TakingFramework taking;
    private final FrameworkRows rows;
    private final RevisionStatements revisions;
    private final DraftCellStatements cells;
    private final FrameworkDocuments documents;
    private final Hearings hearings;
    private final AuditTrail audit;
    private final JsonText json;
    private final Clock clock;

    DraftingFrameworks(
            TakingFramework taking,
            FrameworkRows rows,
            RevisionStatements revisions,
            DraftCellStatements cells,
            FrameworkDocuments documents,
            Hearings hearings,
            AuditTrail audit,
            JsonText json,
            Clock clock) {
        this.taking = taking;
        this.rows = rows;
        this.revisions = revisions;
        this.cells = cells;
        this.documents = documents;
        this.hearings = hearings;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Conditions of a write, as the request's headers give them. */
    public record Conditions(@Nullable String ifMatch, boolean onlyNew) {}

    /** A draft that was written, and whether it is a new one. */
    public record Written(FrameworkVersion draft, boolean created) {}

    /** Writes a draft: a new one, or over the one that was read. */
    @Transactional
    public Written put(FrameworkKey key, SentDocument document, Conditions conditions) {
        Optional<FrameworkVersion> present = rows.findForChange(key);
        Instant now = clock.instant();
        present.ifPresent(version -> taking.refuse(version, FrameworkAction.CHANGE, now));
        if (present.isPresent() ? conditions.onlyNew() : conditions.ifMatch() != null) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        present.ifPresent(draft -> ETags.match(conditions.ifMatch(), draft.revision()));
        Draft draft = draft(key, document);
        FrameworkVersion written = present.isPresent()
                ? changed(present.get(), present.get().changed(draft, now), document.document())
                : drafted(FrameworkVersion.drafted(key, revisions.whenDeleted(key), draft, now), document.document());
        cells.keep(written, document.locations());
        return new Written(written, present.isEmpty());
    }

    private FrameworkVersion changed(FrameworkVersion before, FrameworkVersion draft, JsonNode document) {
        rows.update(draft);
        String written = json.write(
                before.document().equals(draft.document())
                        ? List.of()
                        : DocumentChange.between(documents.parse(before.document()), document));
        boolean few = written.length() <= draft.document().length() / 2;
        audit.record(
                "framework.changed",
                draft.key().path(),
                few
                        ? details(draft, document, "changes", written)
                        : details(draft, document, "document", draft.document()));
        return draft;
    }

    // so that every document that ever stood here can be worked out of the entries, and held against its hash
    private static Map<String, Object> details(FrameworkVersion draft, JsonNode document, String name, String what) {
        String sha256 = CanonicalText.sha256(document);
        return new TreeMap<>(Map.of("revision", draft.revision(), "sha256", sha256, name, new RawValue(what)));
    }

    private FrameworkVersion drafted(FrameworkVersion draft, JsonNode document) {
        if (!rows.insert(draft)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        audit.record("framework.drafted", draft.key().path(), details(draft, document, "document", draft.document()));
        return draft;
    }

    /** Takes a draft away. */
    @Transactional
    public void delete(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion draft = taking.take(key, FrameworkAction.DELETION, ifMatch);
        hearings.beforeDeletion(key);
        rows.delete(draft);
        audit.record("framework.deleted", key.path(), Map.of("revision", draft.revision()));
    }

    private Draft draft(FrameworkKey key, SentDocument sent) {
        JsonNode document = sent.document();
        List<Finding> findings = new ArrayList<>(documents.formFindings(sent.text(), document));
        same(findings, document, "framework", key.framework());
        same(findings, document, "version", key.version());
        Problem problem = problem(CommonProblem.INVALID, sent.located(findings));
        if (problem.hasFindings()) {
            throw problem;
        }
        JsonNode title = document.path("title");
        return new Draft(new Text(title.path("th").asText(), title.path("en").asText()), sent.text());
    }

    private static void same(List<Finding> findings, JsonNode document, String field, String inPath) {
        if (document.path(field).isTextual() && !document.path(field).asText().equals(inPath)) {
            findings.add(Finding.at(
                    "/" + field, "not-as-in-path", new Text("ไม่ตรงกับที่อยู่", "It differs from the path")));
        }
    }

    static Problem problem(ProblemType type, List<Finding> findings) {
        Problem problem = new Problem(type);
        findings.forEach(problem::at);
        return problem;
    }
}
