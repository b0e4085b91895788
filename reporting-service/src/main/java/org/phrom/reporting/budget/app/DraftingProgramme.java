package org.phrom.reporting.budget.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.LinearIndex.Standing;
import org.phrom.reporting.budget.engine.Bounds;
import org.phrom.reporting.budget.engine.Measure;
import org.phrom.reporting.budget.engine.Objective;
import org.phrom.reporting.budget.engine.Option;
import org.phrom.reporting.budget.engine.Programme;
import org.phrom.reporting.budget.engine.Unit;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.store.FieldQueries.Scored;
import org.phrom.reporting.readmodel.Framework;

/** Makes of what is asked for, and what organisations could do, the programme that is solved. */
final class DraftingProgramme {
    private final BudgetRequest request;
    private final Map<String, Integer> required = new HashMap<>();

    private DraftingProgramme(BudgetRequest request) {
        this.request = request;
        orEmpty(request.required()).forEach(one -> required.put(key(one.organisation(), one.indicator()), one.level()));
    }

    /**
     * The programme; its units are the candidates in their order.
     *
     * @throws Problem 422 when nobody can pay for what has to be paid for
     */
    static Programme of(BudgetRequest request, Basis basis) {
        return new DraftingProgramme(request).programme(basis);
    }

    private Programme programme(Basis basis) {
        Map<String, Bounds> bounds = new HashMap<>();
        for (BudgetRequest.Limit limit : orEmpty(request.limits())) {
            Long floor = limit.floor();
            Long ceiling = limit.ceiling();
            bounds.put(limit.code(), new Bounds(floor == null ? 0 : floor, ceiling == null ? Bounds.MOST : ceiling));
        }
        checkRequired(basis.candidates());
        List<Unit> units = new ArrayList<>();
        for (Candidate candidate : basis.candidates()) {
            Scored scored = candidate.scored();
            units.add(new Unit(
                    scored.organisation(),
                    scored.area(),
                    people(request, scored.organisation()),
                    weight(scored.score()),
                    scored.score(),
                    bounds.getOrDefault(scored.organisation(), Bounds.NONE),
                    measures(candidate)));
        }
        Map<String, Bounds> areas = new HashMap<>(bounds);
        units.forEach(unit -> areas.remove(unit.code()));
        return new Programme(units, areas, request.budget(), objective(basis.framework()));
    }

    private void checkRequired(List<Candidate> candidates) {
        Set<String> unmet = new TreeSet<>(required.keySet());
        for (Candidate candidate : candidates) {
            String organisation = candidate.scored().organisation();
            candidate.standings().forEach(standing -> unmet.remove(key(organisation, standing.indicator())));
            candidate.reached().forEach((indicator, level) -> {
                String key = key(organisation, indicator);
                if (level >= required.getOrDefault(key, Integer.MAX_VALUE)) {
                    unmet.remove(key);
                }
            });
        }
        if (!unmet.isEmpty()) {
            String all = String.join(", ", unmet);
            throw new Problem(BudgetProblem.BUDGET_INFEASIBLE)
                    .detail(new Text(
                            "รายการที่ต้องจัดสรรไม่มีคะแนนหรือต้นทุน: " + all,
                            "What has to be paid for has no score or no costs: " + all));
        }
    }

    private List<Measure> measures(Candidate candidate) {
        List<Measure> measures = new ArrayList<>();
        String organisation = candidate.scored().organisation();
        for (int at = 0; at < candidate.standings().size(); at++) {
            Standing standing = candidate.standings().get(at);
            int least = required.getOrDefault(key(organisation, standing.indicator()), standing.level());
            boolean must = least > standing.level();
            List<Option> options = candidate.options(at).stream()
                    .filter(option -> !must || option.level() >= least)
                    .toList();
            if (options.isEmpty()) {
                throw new Problem(BudgetProblem.BUDGET_INFEASIBLE)
                        .detail(new Text(
                                "ไม่มีต้นทุนสำหรับ " + standing.indicator() + " ของ " + organisation,
                                "No costs lead to the level of " + standing.indicator() + " of " + organisation));
            }
            measures.add(new Measure(standing.indicator(), options, must));
        }
        return measures;
    }

    private static String key(String organisation, String indicator) {
        return organisation + "/" + indicator;
    }

    private Objective objective(Framework framework) {
        Double level = request.level();
        return switch (request.objective()) {
            case "peopleAbove" -> new Objective.PeopleAbove(level == null ? 0 : level);
            case "unitsLifted" -> new Objective.UnitsLifted(bands(framework));
            case "weakestFirst" -> new Objective.WeakestFirst();
            default -> new Objective.IndexPoints();
        };
    }

    /** The lower bounds of the bands. */
    static List<Double> bands(Framework framework) {
        return framework.bandsFromTop().stream()
                .map(Framework.Band::from)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many people an organisation serves; 0 where nobody says so. */
    static double people(BudgetRequest request, String organisation) {
        BudgetRequest.Population population = request.population();
        return population == null ? 0 : population.people().getOrDefault(organisation, 0.0);
    }

    private double weight(double score) {
        BudgetRequest.Lagging lagging = request.lagging();
        return lagging != null && score < lagging.below() ? lagging.weight() : 1;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
