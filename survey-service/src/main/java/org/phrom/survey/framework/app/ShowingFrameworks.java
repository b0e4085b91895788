package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.store.StoredFramework;

/** Shows framework versions. */
@ApplicationScoped
public class ShowingFrameworks {

    private final FrameworkRows rows;
    private final Caller caller;

    ShowingFrameworks(FrameworkRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** That version. */
    public StoredFramework find(FrameworkVersion id) {
        return rows.find(id.framework(), id.version()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** A stored version as the caller sees it. */
    public FrameworkView view(StoredFramework stored) {
        boolean mayWrite = !stored.published() && caller.has(Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR);
        return new FrameworkView(
                stored.framework(),
                stored.version(),
                stored.published() ? "published" : "draft",
                stored.document(),
                stored.changedAt(),
                stored.publishedAt(),
                mayWrite ? List.of("change", "delete", "publish", "validate") : List.of());
    }

    /** One page of the versions of a framework. */
    public Page<FrameworkVersionEntry> versions(String framework, PageRequest page) {
        return page.page(
                entries(rows.versions(framework, page.after(), page.size() + 1)), FrameworkVersionEntry::version);
    }

    /** One page of the frameworks. */
    public Page<FrameworkVersionEntry> frameworks(PageRequest page) {
        return page.page(entries(rows.frameworks(page.after(), page.size() + 1)), FrameworkVersionEntry::framework);
    }

    private static List<FrameworkVersionEntry> entries(List<FrameworkRows.Entry> rows) {
        return rows.stream().map(ShowingFrameworks::entry).toList();
    }

    private static FrameworkVersionEntry entry(FrameworkRows.Entry row) {
        return new FrameworkVersionEntry(
                row.framework(),
                row.version(),
                row.publishedAt() == null ? "draft" : "published",
                row.title(),
                row.changedAt(),
                row.publishedAt());
    }
}
