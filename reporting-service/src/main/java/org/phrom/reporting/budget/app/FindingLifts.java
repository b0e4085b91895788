package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.budget.engine.Budgeting;
import org.phrom.reporting.budget.engine.CheapestSet;
import org.phrom.reporting.budget.engine.Measure;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.store.FieldQueries;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Visibility;

/**
 * Finds the cheapest set of measures that lifts an organisation by a band. Costs are no results: an organisation, those
 * above it and who works for the whole see it, and nobody else, also after publication.
 */
@ApplicationScoped
public class FindingLifts {
    private final GatheringBasis gathering;
    private final FieldQueries field;
    private final Visibility visibility;
    private final Runs runs;
    private final Frameworks frameworks;

    FindingLifts(
            GatheringBasis gathering, FieldQueries field, Visibility visibility, Runs runs, Frameworks frameworks) {
        this.gathering = gathering;
        this.field = field;
        this.visibility = visibility;
        this.runs = runs;
        this.frameworks = frameworks;
    }

    /**
     * What was found.
     *
     * @param outcome lift, highestBand, outOfReach or notScored
     * @param band that it is in now; null for none
     * @param next the band above; null where there is none
     * @param costTable version of the table; null for none
     * @param score now; null for none
     * @param most the score that all measures together bring; null without a score
     * @param cost of the set; null unless it lifts
     * @param scoreAfter with the set; null unless it lifts
     * @param measures of the set
     * @param candidates all that could be paid for
     */
    public record Lift(
            Round round,
            Run run,
            String outcome,
            Framework.@Nullable Band band,
            Framework.@Nullable Band next,
            String currency,
            @Nullable Long costTable,
            @Nullable Double score,
            @Nullable Double most,
            @Nullable Long cost,
            @Nullable Double scoreAfter,
            List<Paid> measures,
            List<Paid> candidates) {}

    /**
     * The cheapest lift of an organisation.
     *
     * @throws Problem 404 when it takes no part or is not the caller's to see, 409 without any costs, 422 where bands or
     *     scores are no plain ones
     */
    @Transactional
    public Lift of(String id, String organisation) {
        Round round = visibility.round(id);
        Run run = runs.find(id, null);
        if (!field.participates(run.id(), organisation, visibility.scope())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        Basis basis = gathering.of(round, organisation);
        if (!PlainBands.of(round, basis.framework(), frameworks)) {
            throw new Problem(BudgetProblem.BANDS_NOT_PLAIN);
        }
        return basis.candidates().isEmpty()
                ? none(basis)
                : found(basis, basis.candidates().get(0));
    }

    private static Lift none(Basis basis) {
        return new Lift(
                basis.round(),
                basis.run(),
                "notScored",
                null,
                null,
                basis.costs().currency(),
                basis.costs().version(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Lift found(Basis basis, Candidate candidate) {
        double score = candidate.scored().score();
        List<Measure> measures = candidate.measures();
        CheapestSet sets = new CheapestSet(candidate.scored().organisation(), measures);
        OptionalDouble from = Budgeting.nextBand(score, DraftingProgramme.bands(basis.framework()));
        Optional<CheapestSet.Chosen> chosen =
                from.isEmpty() ? Optional.empty() : reaching(sets, from.getAsDouble() - score);
        String without = from.isEmpty() ? "highestBand" : "outOfReach";
        return new Lift(
                basis.round(),
                basis.run(),
                chosen.isPresent() ? "lift" : without,
                band(basis.framework(), score),
                from.isEmpty() ? null : band(basis.framework(), from.getAsDouble()),
                basis.costs().currency(),
                basis.costs().version(),
                score,
                score + sets.mostGain(),
                chosen.map(CheapestSet.Chosen::cost).orElse(null),
                chosen.map(set -> score + set.gain()).orElse(null),
                chosen.map(set -> paid(candidate, measures, set)).orElse(List.of()),
                candidates(candidate));
    }

    private static Optional<CheapestSet.Chosen> reaching(CheapestSet sets, double gain) {
        try {
            return sets.reaching(gain);
        } catch (CheapestSet.TooMany e) {
            throw BudgetProblem.tooMany(e);
        }
    }

    private static List<Paid> paid(Candidate candidate, List<Measure> measures, CheapestSet.Chosen set) {
        List<Paid> paid = new ArrayList<>();
        for (int at = 0; at < measures.size(); at++) {
            int option = set.options().get(at);
            if (option >= 0) {
                int level = measures.get(at).options().get(option).level();
                paid.add(candidate.paid(at, level));
            }
        }
        return paid;
    }

    private static List<Paid> candidates(Candidate candidate) {
        List<Paid> all = new ArrayList<>();
        for (int at = 0; at < candidate.prices().size(); at++) {
            for (Price price : candidate.prices().get(at)) {
                all.add(candidate.paid(at, price.level()));
            }
        }
        return all;
    }

    private static Framework.@Nullable Band band(Framework framework, double score) {
        return framework.bandsFromTop().stream()
                .filter(band -> {
                    Double from = band.from();
                    return from != null && from <= score;
                })
                .findFirst()
                .orElse(null);
    }
}
