package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.crosswalk.Crosswalks;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.budget.domain.LinearIndex;
import org.phrom.reporting.budget.store.FieldQueries;
import org.phrom.reporting.cost.domain.Prices;
import org.phrom.reporting.readmodel.EarlierRounds;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;

/** Reads what scenarios are computed from. */
@ApplicationScoped
class GatheringBasis {

    private static final int MOST_EARLIER = 20;
    // an option with all that is made of it, measured by reporting-service/bench, twice over
    private static final long BYTES_OF_AN_OPTION = 1_000;

    private final GatheringCosts costs;
    private final FieldQueries field;
    private final Rounds rounds;
    private final EarlierRounds earlier;
    private final Runs runs;
    private final Frameworks frameworks;
    private final Crosswalks crosswalks;

    GatheringBasis(
            GatheringCosts costs,
            FieldQueries field,
            Rounds rounds,
            EarlierRounds earlier,
            Runs runs,
            Frameworks frameworks) {
        this.costs = costs;
        this.field = field;
        this.rounds = rounds;
        this.earlier = earlier;
        this.runs = runs;
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks::document);
    }

    /** Of all who have a score in a round; needs a transaction. */
    Basis of(String id) {
        Round round = rounds.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return of(round, null);
    }

    /**
     * Of a round; needs a transaction.
     *
     * @param organisation who alone is a candidate; null for all who have a score
     */
    Basis of(Round round, @Nullable String organisation) {
        Costs known = costs.of(round.id(), organisation);
        LinearIndex index = frameworks
                .document(round.framework(), round.frameworkVersion())
                .map(ReadingIndex::of)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Run run = runs.find(round.id(), null);
        Prices prices = known.prices();
        List<Candidate> candidates = new ArrayList<>();
        long[] options = {known.planned().size()};
        field.each(run.id(), organisation, scored -> {
            Candidate candidate = Candidate.of(scored, index, prices);
            options[0] += candidate.options();
            if (options[0] > Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_AN_OPTION) {
                throw new Problem(BudgetProblem.BUDGET_TOO_LARGE);
            }
            candidates.add(candidate);
        });
        Framework framework = frameworks.of(round);
        Basis.Before before = organisation == null ? before(round, framework) : null;
        return new Basis(round, run, framework, known, candidates, before);
    }

    // of the published rounds before, the newest whose index measured the same
    private Basis.@Nullable Before before(Round round, Framework framework) {
        for (EarlierRounds.Before one : earlier.of(round, MOST_EARLIER)) {
            Optional<String> same = crosswalks
                    .between(round.framework(), one.round().frameworkVersion(), round.frameworkVersion())
                    .map(joints -> joints.getOrDefault(framework.tree().code(), Joint.NEW))
                    .map(Joint::sameScore);
            String index = frameworks.of(one.round()).tree().code();
            if (same.filter(index::equals).isPresent()) {
                return new Basis.Before(one.round().id(), field.scores(one.run().id()));
            }
        }
        return null;
    }
}
