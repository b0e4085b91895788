package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.statistic.app.Revised;
import org.phrom.scoring.statistic.domain.Selection;

/**
 * Scores again whom a revision of statistics concerns: of the rounds whose model reads one of the series, the
 * organisations it is about; the whole run where scores hang on each other. It does so in the transaction of the
 * revision, so nobody sees one without the other.
 */
@ApplicationScoped
class RevisingLiveRuns {
    private final ScoreRunRows runs;
    private final ScoringModels models;
    private final Assessments assessments;
    private final LiveScoring live;
    private final Counting counting;
    private final RecomputationStatements recomputations;

    RevisingLiveRuns(
            ScoreRunRows runs,
            ScoringModels models,
            Assessments assessments,
            LiveScoring live,
            Counting counting,
            RecomputationStatements recomputations) {
        this.runs = runs;
        this.models = models;
        this.assessments = assessments;
        this.live = live;
        this.counting = counting;
        this.recomputations = recomputations;
    }

    void revised(@Observes Revised revised) {
        for (ScoreRun run : runs.live()) {
            ScoringModel model = models.find(run.model()).orElseThrow();
            Set<String> organisations = concerned(model, revised.organisations());
            if (!organisations.isEmpty()) {
                revise(run, model, organisations);
            }
        }
    }

    private static Set<String> concerned(ScoringModel model, Map<String, Set<String>> bySeries) {
        Set<String> series = new HashSet<>();
        model.statistics().stream().map(Selection::series).forEach(series::add);
        Set<String> organisations = new TreeSet<>();
        bySeries.forEach((code, some) -> organisations.addAll(series.contains(code) ? some : Set.of()));
        return organisations;
    }

    private void revise(ScoreRun run, ScoringModel model, Set<String> organisations) {
        if (model.acrossUnits()) {
            recomputations.changed(run.id());
            return;
        }
        List<String> all = List.copyOf(organisations);
        Counting.Along along = counting.along(model, run.round());
        assessments.eachOf(run.round(), all, assessment -> live.scoreAgain(run, model, assessment, along));
    }
}
