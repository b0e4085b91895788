package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.security.Caller;
import org.phrom.survey.assessment.store.AssessmentCounts;
import org.phrom.survey.assessment.store.AssessmentCounts.ProgressCount;
import org.phrom.survey.round.app.Rounds;
import org.phrom.survey.round.app.SelectingParticipants;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundState;

/** Shows who takes part in a round and how far they are. */
@ApplicationScoped
public class WatchingRound {

    private final Rounds rounds;
    private final SelectingParticipants selecting;
    private final AssessmentCounts counts;
    private final FindingAssessments finding;
    private final Caller caller;

    WatchingRound(
            Rounds rounds,
            SelectingParticipants selecting,
            AssessmentCounts counts,
            FindingAssessments finding,
            Caller caller) {
        this.rounds = rounds;
        this.selecting = selecting;
        this.counts = counts;
        this.finding = finding;
        this.caller = caller;
    }

    /** A page of participants that the caller sees, by code; of a planned round those who would take part today. */
    public Page<Participation> participants(String roundId, PageRequest page) {
        Round round = rounds.visible(roundId);
        if (round.state() == RoundState.PLANNED) {
            return page.page(
                    preview(round, page),
                    participation -> participation.participant().code());
        }
        return finding.participations(roundId, page);
    }

    /** How many of the assessments that the caller sees stand in each state, by type; of a published round of all. */
    public List<ProgressCount> progress(String roundId) {
        boolean published = rounds.visible(roundId).state() == RoundState.PUBLISHED;
        return counts.progress(roundId, published ? null : Scope.of(caller).roots());
    }

    private List<Participation> preview(Round round, PageRequest page) {
        Scope scope = Scope.of(caller);
        String after = page.after();
        Stream<Participant> candidates = selecting.preview(round.plan()).stream();
        return candidates
                .filter(scope::includes)
                .filter(candidate -> after == null || candidate.code().compareTo(after) > 0)
                .limit(page.size() + 1L)
                .map(candidate -> new Participation(candidate, null))
                .toList();
    }
}
