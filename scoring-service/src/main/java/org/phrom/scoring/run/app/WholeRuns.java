package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.AllInputs;
import org.phrom.scoring.run.domain.Computed;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RecomputationStatements;

/**
 * Runs whose scores hang on each other, with what the engine knows of every step: computed when somebody asks why, and
 * kept as long as memory allows and nothing changes.
 */
@ApplicationScoped
class WholeRuns {
    static final String MOST_CELLS = "phrom.run.max-cells";
    static final String CELLS = "400000";
    private static final int KEPT = 4;

    private final InputStatements inputs;
    private final Assessments assessments;
    private final RecomputationStatements recomputations;
    private final long mostCells;
    private final Map<String, SoftReference<Kept>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    WholeRuns(
            InputStatements inputs,
            Assessments assessments,
            RecomputationStatements recomputations,
            @ConfigProperty(name = MOST_CELLS, defaultValue = CELLS) long mostCells) {
        this.inputs = inputs;
        this.assessments = assessments;
        this.recomputations = recomputations;
        this.mostCells = mostCells;
    }

    private record Kept(long changes, Computed computed) {}

    /** Returns an official run as it was computed, a live one as its scores are. */
    synchronized Computed of(ScoreRun run, ScoringModel model) {
        long changes = run.official() ? 0 : recomputations.computed(run.id());
        SoftReference<Kept> reference = kept.get(run.id());
        Kept known = reference == null ? null : reference.get();
        if (known != null && known.changes() == changes) {
            return known.computed();
        }
        Computed computed = run.official() ? official(run, model) : live(run, model);
        keep(run, changes, computed);
        return computed;
    }

    /** Keeps what was just computed. */
    synchronized void keep(ScoreRun run, long changes, Computed computed) {
        kept.put(run.id(), new SoftReference<>(new Kept(changes, computed)));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private Computed official(ScoreRun run, ScoringModel model) {
        AllInputs all = new AllInputs(model, mostCells);
        inputs.each(
                run.id(),
                content ->
                        all.add(CanonicalJson.read(content, FrozenInput.class).thaw()));
        return Computed.together(model, all);
    }

    /** Computes a live run from the present answers, without those that can't be read or counted. */
    Computed live(ScoreRun run, ScoringModel model) {
        AllInputs all = new AllInputs(model, mostCells);
        assessments.each(run.round(), assessment -> {
            if (assessment.submitted()) {
                Counting.countIfReadable(assessment, model).ifPresent(all::add);
            }
        });
        return Computed.whereDefined(model, all);
    }
}
