package org.phrom.survey.assessment.exemption.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.Signature;
import org.phrom.survey.assessment.app.TakingAssessment;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest.Word;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;
import org.phrom.survey.assessment.exemption.store.ExemptionRows;

/** Decides requests for exemptions while their round is open, and takes approvals back. */
@ApplicationScoped
public class DecidingExemptions {

    private final TakingAssessment taking;
    private final ExemptionRows rows;
    private final KeepingExemptions keeping;
    private final Signature signature;

    DecidingExemptions(TakingAssessment taking, ExemptionRows rows, KeepingExemptions keeping, Signature signature) {
        this.taking = taking;
        this.rows = rows;
        this.keeping = keeping;
        this.signature = signature;
    }

    /** A decision and why. */
    public record Verdict(boolean approved, String reason) {}

    /**
     * A decision about one of many.
     *
     * @param request id of the request
     * @param version of the request that was seen
     */
    public record Wish(UUID request, long version, Verdict verdict) {}

    /** Approves or rejects a request. */
    @Transactional
    public void decide(UUID id, Verdict verdict, @Nullable String ifMatch) {
        AssessmentInRound taken = take(id);
        ExemptionRequest request = get(id);
        ETags.match(ifMatch, request.version());
        undecidable(request).ifPresent(type -> {
            throw new Problem(type).with("state", request.state().code());
        });
        keeping.keep(taken, List.of(request.decided(verdict.approved(), word(verdict.reason()))));
    }

    /** Takes an approval back; what it was about applies again, with the answer that was kept. */
    @Transactional
    public void revoke(UUID id, String reason, @Nullable String ifMatch) {
        AssessmentInRound taken = take(id);
        ExemptionRequest request = get(id);
        ETags.match(ifMatch, request.version());
        if (request.state() != ExemptionState.APPROVED) {
            throw new Problem(ExemptionProblem.EXEMPTION_NOT_APPROVED)
                    .with("state", request.state().code());
        }
        keeping.keep(taken, List.of(request.revoked(word(reason))));
    }

    /** Decides many requests of a round, all or none. */
    @Transactional
    public void decideAll(String round, List<Wish> wishes) {
        List<UUID> ids = wishes.stream().map(Wish::request).toList();
        Map<UUID, AssessmentInRound> taken = takeAll(round, ids);
        Map<UUID, ExemptionRequest> requests =
                rows.all(ids).stream().collect(Collectors.toMap(ExemptionRequest::id, one -> one));
        check(wishes, requests);
        Map<UUID, List<ExemptionRequest>> decided = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            ExemptionRequest request = requests.get(wish.request());
            if (request != null) {
                decided.computeIfAbsent(request.assessment(), id -> new ArrayList<>())
                        .add(request.decided(
                                wish.verdict().approved(), word(wish.verdict().reason())));
            }
        }
        taken.forEach((id, one) -> keeping.keep(one, decided.getOrDefault(id, List.of())));
    }

    // in the order in which a round is locked
    private Map<UUID, AssessmentInRound> takeAll(String round, List<UUID> ids) {
        Map<UUID, AssessmentInRound> taken = new TreeMap<>(Comparator.comparing(UUID::toString));
        List<ExemptionRequest> found = rows.all(ids);
        found.stream()
                .map(ExemptionRequest::assessment)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(id -> taken.put(id, taking.takeForDecision(id)));
        boolean elsewhere =
                taken.values().stream().anyMatch(one -> !one.round().id().equals(round));
        if (elsewhere || found.size() < ids.size()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return taken;
    }

    private void check(List<Wish> wishes, Map<UUID, ExemptionRequest> requests) {
        Problem problem = new Problem(ExemptionProblem.EXEMPTIONS_UNDECIDABLE);
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            ExemptionRequest request = requests.get(wish.request());
            String pointer = "/decisions/" + i;
            if (request == null || request.version() != wish.version()) {
                problem.at(
                        pointer + "/version",
                        "changed-meanwhile",
                        new Text("คำขอนี้เปลี่ยนไปแล้ว", "The request was changed meanwhile"));
            } else {
                undecidable(request)
                        .ifPresent(type ->
                                problem.at(pointer, type.code(), type.kind().title()));
            }
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private Optional<ProblemType> undecidable(ExemptionRequest request) {
        if (request.state() != ExemptionState.REQUESTED) {
            return Optional.of(ExemptionProblem.EXEMPTION_DECIDED);
        }
        return request.asked().by().equals(signature.by())
                ? Optional.of(ExemptionProblem.OWN_EXEMPTION_REQUEST)
                : Optional.empty();
    }

    private AssessmentInRound take(UUID id) {
        return taking.takeForDecision(get(id).assessment());
    }

    private ExemptionRequest get(UUID id) {
        return rows.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Word word(String reason) {
        return new Word(reason, signature.by(), signature.now());
    }
}
