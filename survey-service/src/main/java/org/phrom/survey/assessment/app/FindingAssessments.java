package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AnswerStatements;
import org.phrom.survey.assessment.store.AssessmentQuery;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Round;

/** Finds assessments that the caller sees. */
@ApplicationScoped
public class FindingAssessments {

    // an organisation takes part in a few rounds a year
    private static final int MOST_OF_ONE = 500;

    private final Sight sight;
    private final Circumstances circumstances;
    private final AssessmentRows rows;
    private final AnswerStatements answerRows;
    private final Caller caller;

    FindingAssessments(
            Sight sight, Circumstances circumstances, AssessmentRows rows, AnswerStatements answerRows, Caller caller) {
        this.sight = sight;
        this.circumstances = circumstances;
        this.rows = rows;
        this.answerRows = answerRows;
        this.caller = caller;
    }

    /** The assessment of that id; 404 when there is none or it is out of sight. */
    public AssessmentInRound get(UUID id) {
        return circumstances.of(sight.get(id));
    }

    /** Those of these ids, all of which the caller sees. */
    public Map<UUID, AssessmentInRound> all(List<UUID> ids) {
        Map<String, Round> rounds = new HashMap<>();
        Map<UUID, AssessmentInRound> all = new HashMap<>();
        rows.all(ids)
                .forEach(assessment -> all.put(
                        assessment.id(),
                        circumstances.of(
                                assessment, rounds.computeIfAbsent(assessment.round(), circumstances::round))));
        return all;
    }

    /** Tops of the sub-trees that the caller sees; {@code null} for all. */
    public @Nullable List<String> roots() {
        return Scope.of(caller).roots();
    }

    /** All that the organisation of an assessment that was found said. */
    public Answers answers(Assessment found) {
        return answerRows.of(found.id(), Layer.SELF);
    }

    /** Those of an organisation that the caller sees, of 500 rounds at most. */
    public List<AssessmentInRound> ofOrganisation(String organisation) {
        AssessmentQuery query = new AssessmentQuery(
                null, organisation, null, null, null, Scope.of(caller).roots());
        return rows.list(query, null, MOST_OF_ONE).stream()
                .map(circumstances::of)
                .toList();
    }

    /** A page of assessments in the order of round and organisation. */
    public Page<AssessmentInRound> list(Filter filter, PageRequest page) {
        Page<Assessment> found = page(filter, page);
        Map<String, Round> rounds = new HashMap<>();
        List<AssessmentInRound> items = found.items().stream()
                .map(assessment ->
                        circumstances.of(assessment, rounds.computeIfAbsent(assessment.round(), circumstances::round)))
                .toList();
        return new Page<>(items, found.nextPageToken());
    }

    Page<Participation> participations(String round, PageRequest page) {
        Page<Assessment> found = page(new Filter(round, null, null, null, null), page);
        return new Page<>(found.items().stream().map(Participation::of).toList(), found.nextPageToken());
    }

    private Page<Assessment> page(Filter filter, PageRequest page) {
        AssessmentQuery query = new AssessmentQuery(
                filter.round(),
                filter.organisation(),
                filter.state(),
                filter.ancestor(),
                filter.changedSince(),
                Scope.of(caller).roots());
        List<Assessment> found = rows.list(query, position(page.after()), page.size() + 1);
        return page.page(found, last -> last.round() + " " + last.participant().code());
    }

    // no round has a blank in its id
    private static AssessmentRows.@Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int blank = after.indexOf(' ');
        if (blank < 0) {
            throw new Problem(CommonProblem.INVALID_PARAMETER);
        }
        return new AssessmentRows.Position(after.substring(0, blank), after.substring(blank + 1));
    }

    /** What a list is restricted to; absent parts do not restrict. */
    public record Filter(
            @Nullable String round,
            @Nullable String organisation,
            @Nullable String state,
            @Nullable String ancestor,
            @Nullable Instant changedSince) {}
}
