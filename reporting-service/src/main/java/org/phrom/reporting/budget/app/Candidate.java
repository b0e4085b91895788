package org.phrom.reporting.budget.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.LinearIndex;
import org.phrom.reporting.budget.domain.LinearIndex.Standing;
import org.phrom.reporting.budget.engine.Measure;
import org.phrom.reporting.budget.engine.Option;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Planned;
import org.phrom.reporting.budget.store.FieldQueries.Scored;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.cost.domain.Prices;

/**
 * An organisation with what it could do, in the order of the measures of its unit.
 *
 * @param reached levels of the indicators about which nothing can be done
 */
record Candidate(Scored scored, List<Standing> standings, List<List<Price>> prices, Map<String, Integer> reached) {

    /**
     * What an organisation could do.
     *
     * @throws Problem 422 when its scores do not follow from weighted means and levels
     */
    static Candidate of(Scored scored, LinearIndex index, Prices prices) {
        List<Standing> standings = new ArrayList<>();
        List<List<Price>> costs = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        for (Standing standing : standings(scored, index)) {
            List<Price> known =
                    prices.of(scored.organisation(), scored.type(), standing.indicator(), standing.level()).stream()
                            .filter(price -> standing.gain(price.level()) > 0)
                            .toList();
            if (known.isEmpty()) {
                reached.put(standing.indicator(), standing.level());
            } else {
                standings.add(standing);
                costs.add(known);
            }
        }
        // what is wide and not needed any more goes
        Scored slim = new Scored(
                scored.organisation(), scored.name(), scored.type(), scored.area(), scored.score(), Map.of());
        return new Candidate(slim, standings, costs, reached);
    }

    private static List<Standing> standings(Scored scored, LinearIndex index) {
        try {
            return index.of(scored.nodes());
        } catch (LinearIndex.NotLinear e) {
            throw new Problem(BudgetProblem.MODEL_NOT_LINEAR)
                    .detail(new Text(
                            "คะแนนของ " + e.node() + " ของ " + scored.organisation()
                                    + " ไม่ได้มาจากค่าเฉลี่ยถ่วงน้ำหนักหรือระดับ",
                            "The score of " + e.node() + " of " + scored.organisation()
                                    + " does not follow from a weighted mean or a level"));
        }
    }

    /** How many levels it could pay for. */
    int options() {
        return prices.stream().mapToInt(List::size).sum();
    }

    /** The levels of an indicator that it could pay for. */
    List<Option> options(int at) {
        return prices.get(at).stream()
                .map(price -> new Option(
                        price.level(), price.cost(), standings.get(at).gain(price.level())))
                .toList();
    }

    /** All of them, none of which has to be paid for. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int at = 0; at < standings.size(); at++) {
            measures.add(new Measure(standings.get(at).indicator(), options(at), false));
        }
        return measures;
    }

    /** What is paid for when an indicator comes to a level. */
    Paid paid(int at, int level) {
        Standing standing = standings.get(at);
        Price price = prices.get(at).stream()
                .filter(known -> known.level() == level)
                .findFirst()
                .orElseThrow();
        return new Paid(
                standing.indicator(),
                standing.level(),
                level,
                price.cost(),
                standing.gain(level),
                price.rows(),
                Planned.of(price.planned()),
                Paid.source(price));
    }
}
