package org.phrom.survey.assessment.exemption.app;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.FindingAssessments;
import org.phrom.survey.assessment.app.TakingAssessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;
import org.phrom.survey.assessment.exemption.store.ExemptionQuery;
import org.phrom.survey.assessment.exemption.store.ExemptionRows;
import org.phrom.survey.assessment.exemption.store.ExemptionRows.Position;

/** Shows requests for exemptions to those who see their assessments. */
@ApplicationScoped
public class ShowingExemptions {

    private static final int PORTION = 200;

    private final ExemptionRows rows;
    private final FindingAssessments finding;
    private final TakingAssessment taking;

    ShowingExemptions(ExemptionRows rows, FindingAssessments finding, TakingAssessment taking) {
        this.rows = rows;
        this.finding = finding;
        this.taking = taking;
    }

    /** What a list is restricted to; absent parts do not restrict. */
    public record Filter(
            @Nullable String round,
            @Nullable String organisation,
            @Nullable String ancestor,
            @Nullable String question,
            @Nullable String state,
            @Nullable Instant changedSince) {}

    /** The request of that id; 404 when there is none or its assessment is out of sight. */
    public ShownExemption get(UUID id) {
        ExemptionRequest request = rows.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return shown(request, finding.get(request.assessment()));
    }

    /** These requests, which the caller sees. */
    public List<ShownExemption> all(List<UUID> ids) {
        return shown(rows.all(ids));
    }

    /** A page of the requests that the caller sees, the oldest first. */
    public Page<ShownExemption> list(Filter filter, PageRequest page) {
        List<ExemptionRequest> found = rows.list(query(filter), position(page.after()), page.size() + 1);
        Page<ExemptionRequest> one = page.page(found, last -> last.asked().at() + " " + last.id());
        return new Page<>(shown(one.items()), one.nextPageToken());
    }

    /**
     * Requests that are sent as a file.
     *
     * @param tag names what the file holds
     */
    public record Selection(ExemptionQuery query, String tag) {}

    /** What of the requests the caller sees and wants. */
    public Selection select(Filter filter) {
        ExemptionQuery query = query(filter);
        return new Selection(query, HashUtil.sha1(query + " " + rows.stamp(query)));
    }

    /** Hands them over in portions, without what the caller may do: nothing is held while they are sent. */
    public void each(Selection selection, Consumer<ShownExemption> consumer) {
        List<ExemptionRequest> portion = rows.list(selection.query(), null, PORTION);
        while (!portion.isEmpty()) {
            shown(portion).forEach(consumer);
            ExemptionRequest last = portion.get(portion.size() - 1);
            portion = rows.list(selection.query(), new Position(last.asked().at(), last.id()), PORTION);
        }
    }

    private ExemptionQuery query(Filter filter) {
        return new ExemptionQuery(
                filter.round(),
                filter.organisation(),
                filter.ancestor(),
                filter.question(),
                filter.state(),
                filter.changedSince(),
                finding.roots());
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = after.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem(CommonProblem.INVALID_PARAMETER);
        }
    }

    private List<ShownExemption> shown(List<ExemptionRequest> requests) {
        Map<UUID, AssessmentInRound> of = finding.all(
                requests.stream().map(ExemptionRequest::assessment).distinct().toList());
        return requests.stream()
                .map(request -> shown(request, Objects.requireNonNull(of.get(request.assessment()))))
                .toList();
    }

    private ShownExemption shown(ExemptionRequest request, AssessmentInRound of) {
        List<String> allowed = new ArrayList<>();
        boolean undecided = request.state() == ExemptionState.REQUESTED;
        if (undecided && taking.mayWhileOpen(of, AssessmentAction.ANSWERING)) {
            allowed.add("withdrawal");
        }
        if (undecided && taking.mayDecide(of)) {
            allowed.add("decision");
        }
        if (request.state() == ExemptionState.APPROVED && taking.mayDecide(of)) {
            allowed.add("revocation");
        }
        return new ShownExemption(request, of, List.copyOf(allowed));
    }
}
