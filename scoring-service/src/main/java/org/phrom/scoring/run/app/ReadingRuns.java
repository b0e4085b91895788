package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.app.RunAccess.VisibleRun;
import org.phrom.scoring.run.domain.Halt;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.RankedScoreQueries;
import org.phrom.scoring.run.store.RankedScoreQueries.Filter;
import org.phrom.scoring.run.store.RankedScoreQueries.RankedScore;
import org.phrom.scoring.run.store.RankedScoreQueries.Wanted;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/** Lists runs and scores as far as the caller may see them. */
@ApplicationScoped
public class ReadingRuns {
    private final RunAccess access;
    private final ScoreRunRows runs;
    private final RankedScoreQueries scores;
    private final RecomputationStatements recomputations;
    private final ScoringModels models;

    ReadingRuns(
            RunAccess access,
            ScoreRunRows runs,
            RankedScoreQueries scores,
            RecomputationStatements recomputations,
            ScoringModels models) {
        this.access = access;
        this.runs = runs;
        this.scores = scores;
        this.recomputations = recomputations;
        this.models = models;
    }

    public ScoreRun run(String id) {
        return access.run(id).run();
    }

    /** Returns why a live run that the caller sees does not follow what changed; null when it does. */
    public @Nullable Halt halt(ScoreRun run) {
        return run.official() ? null : recomputations.halt(run.id()).orElse(null);
    }

    public Page<ScoreRun> ofRound(String round, PageRequest page) {
        access.round(round);
        List<ScoreRun> found = runs.ofRound(round, page.after(), page.size() + 1);
        return page.page(found.stream().map(access::shown).toList(), ScoreRun::id);
    }

    public Page<RankedScore> scores(String run, boolean byRank, Filter filter, PageRequest page) {
        VisibleRun visible = access.run(run);
        ScoringModel model = models.find(visible.run().model()).orElseThrow();
        Wanted wanted = new Wanted(visible.run(), model, filter, visible.within(), byRank, page.after());
        List<RankedScore> found = scores.list(wanted, page.size() + 1);
        return page.page(found, score -> RankedScoreQueries.place(score, byRank));
    }
}
