package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Round.Tally;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.RankedScoring;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.InputStatements.Input;
import org.phrom.scoring.tables.Progress;

/** Freezes what was submitted in a round as the input of an official run. */
@ApplicationScoped
class Freezing {

    private final Assessments assessments;
    private final InputStatements inputs;
    private final Counting counting;
    private final long mostCells;

    Freezing(
            Assessments assessments,
            InputStatements inputs,
            Counting counting,
            @ConfigProperty(name = WholeRuns.MOST_CELLS, defaultValue = WholeRuns.CELLS) long mostCells) {
        this.assessments = assessments;
        this.inputs = inputs;
        this.counting = counting;
        this.mostCells = mostCells;
    }

    /**
     * What was frozen; of the answers nothing is left here but one score per organisation.
     *
     * @param tally of the round at the moment of freezing
     * @param ancestors of each organisation, in order
     * @param refusals what the model is not defined for, the first hundred
     */
    record Frozen(
            Tally tally,
            String inputHash,
            RankedScoring scoring,
            List<List<String>> ancestors,
            List<Refusal> refusals) {}

    /** Takes all assessments as they are at one moment, whatever events come in meanwhile; each submitted is a piece. */
    Frozen freeze(ScoreRun run, ScoringModel model, Progress progress) {
        counting.holdStatistics(model);
        Freeze freeze = new Freeze(run, model, progress);
        assessments.each(run.round(), freeze);
        return freeze.end();
    }

    private final class Freeze implements Consumer<Assessment> {
        private final Progress progress;
        private final Counting.Along along;
        private final LineHash hash;
        private final RankedScoring scoring;
        private final Portions<Input> rows;
        private final List<List<String>> ancestors = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private long versions;

        Freeze(ScoreRun run, ScoringModel model, Progress progress) {
            this.progress = progress;
            along = counting.along(model, run.round());
            hash = RunHashes.input(run, model.text());
            scoring = new RankedScoring(model, mostCells);
            rows = new Portions<>(row -> row.content().length(), portion -> inputs.add(run.id(), portion));
        }

        @Override
        public void accept(Assessment assessment) {
            versions += assessment.sequence();
            if (assessment.submitted()) {
                ancestors.add(assessment.ancestors());
                count(assessment);
                progress.done(1);
            }
        }

        private void count(Assessment assessment) {
            try {
                Counted one = along.count(assessment);
                refuse(scoring.count(one));
                String content = CanonicalJson.write(FrozenInput.of(one, assessment.sequence()));
                hash.add(content);
                rows.add(new Input(assessment.organisation(), content));
            } catch (IllegalArgumentException e) {
                refuse(List.of(new Refusal(assessment.organisation(), String.valueOf(e.getMessage()))));
            }
        }

        private void refuse(List<Refusal> more) {
            more.stream().limit(NotComputable.MOST_REFUSALS - refusals.size()).forEach(refusals::add);
        }

        Frozen end() {
            rows.flush();
            refuse(scoring.counted());
            return new Frozen(new Tally(ancestors.size(), versions), hash.value(), scoring, ancestors, refusals);
        }
    }
}
