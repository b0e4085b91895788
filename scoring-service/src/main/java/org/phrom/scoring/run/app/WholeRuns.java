package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.AllInputs;
import org.phrom.scoring.run.domain.Computed;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RecomputationStatements;

/**
 * Computes runs whose scores hang on each other, with all that the engine knows of every step. Who asks why a score is
 * what it is gets the run as it was kept; nothing is computed while a transaction is open, but for what
 * {@link RecomputingLiveRuns} writes in the same one.
 */
@ApplicationScoped
class WholeRuns {
    static final String MOST_CELLS = "phrom.run.max-cells";
    static final String CELLS = "900000";

    private final InputStatements inputs;
    private final Assessments assessments;
    private final RecomputationStatements recomputations;
    private final KeptRuns kept;
    private final Counting counting;
    private final long mostCells;

    WholeRuns(
            InputStatements inputs,
            Assessments assessments,
            RecomputationStatements recomputations,
            KeptRuns kept,
            Counting counting,
            @ConfigProperty(name = MOST_CELLS, defaultValue = CELLS) long mostCells) {
        this.inputs = inputs;
        this.assessments = assessments;
        this.recomputations = recomputations;
        this.kept = kept;
        this.counting = counting;
        this.mostCells = mostCells;
    }

    /**
     * Returns an official run as it was computed.
     *
     * @throws org.phrom.kit.problem.Problem when it can not be computed here, or it takes long
     */
    Computed official(ScoreRun run, ScoringModel model, String inputHash) {
        return kept.get(run.id(), inputHash, () -> {
                    AllInputs all = new AllInputs(model, mostCells);
                    QuarkusTransaction.requiringNew()
                            .run(() -> inputs.each(
                                    run.id(),
                                    content -> all.add(CanonicalJson.read(content, FrozenInput.class)
                                            .thaw())));
                    Computed computed = Computed.together(model, all);
                    NotComputable.refuse(computed.refusals());
                    return new Kept(inputHash, Map.of(), computed);
                })
                .computed();
    }

    /**
     * Returns a live run that is made of these inputs, or of the present ones if they changed.
     *
     * @throws org.phrom.kit.problem.Problem when it can not be computed here, or it takes long
     */
    Kept live(ScoreRun run, ScoringModel model, String wanted) {
        return kept.get(run.id(), wanted, () -> {
            Present present = QuarkusTransaction.requiringNew().call(() -> {
                recomputations.asOfNow();
                return present(run, model);
            });
            if (present.all().tooMany()) {
                NotComputable.refuse(Computed.together(model, present.all()).refusals());
            }
            return present.computed(model);
        });
    }

    /** Returns whether a live run that is made of these inputs is kept. */
    boolean isKept(ScoreRun run, String wanted) {
        return kept.known(run.id(), wanted) != null;
    }

    /** Keeps a live run whose scores are committed. */
    void keep(String run, Kept computed) {
        kept.keep(run, computed);
    }

    /** Returns whether a round has more organisations times columns than may be computed at once. */
    boolean isTooLarge(ScoreRun run, ScoringModel model) {
        return assessments.tally(run.round()).submitted() * model.columns() > mostCells;
    }

    /** Computes a live run from the answers that the transaction sees, without those that can't be read or counted. */
    Kept live(ScoreRun run, ScoringModel model) {
        return present(run, model).computed(model);
    }

    private Present present(ScoreRun run, ScoringModel model) {
        AllInputs all = new AllInputs(model, mostCells);
        Map<String, Long> versions = new HashMap<>();
        LineHash hash = new LineHash();
        Counting.Along along = counting.along(model, run.round());
        assessments.each(run.round(), assessment -> {
            if (assessment.submitted()) {
                hash.add(assessment.organisation() + " " + assessment.id() + " " + assessment.sequence());
                versions.put(assessment.organisation(), assessment.sequence());
                along.countIfReadable(assessment).ifPresent(one -> {
                    all.add(one);
                    if (!one.statistics().isEmpty()) {
                        hash.add(CanonicalJson.write(one.statistics()));
                    }
                    if (!one.earlier().isEmpty()) {
                        hash.add(CanonicalJson.write(one.earlier()));
                    }
                });
            }
        });
        return new Present(all, versions, hash.value());
    }

    /** What the answers of a round come to before the engine sees them. */
    private record Present(AllInputs all, Map<String, Long> versions, String hash) {
        Kept computed(ScoringModel model) {
            return new Kept(hash, versions, Computed.whereDefined(model, all));
        }
    }
}
