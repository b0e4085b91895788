package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.cost.app.KeepingCosts;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.cost.domain.Prices;
import org.phrom.reporting.plan.domain.BudgetYear;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.PlanContent;
import org.phrom.reporting.plan.domain.PlanningOrganisation;
import org.phrom.reporting.readmodel.Participations;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.ReportContexts;
import org.phrom.reporting.report.recommendation.Recommendations;
import org.phrom.reporting.report.recommendation.RecommendationsView.Recommendation;

/** Drafts a plan from what a result leaves to be done; whoever asked for it goes on from there, and nothing is kept. */
@ApplicationScoped
public class PrefillingPlans {

    private static final int MOST_MEASURES = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final String CURRENCY = "THB";

    private final ReportContexts contexts;
    private final Participations participations;
    private final Permission permission;
    private final Recommendations recommendations;
    private final KeepingCosts costs;
    private final Clock clock;

    PrefillingPlans(
            ReportContexts contexts,
            Participations participations,
            Permission permission,
            Recommendations recommendations,
            KeepingCosts costs,
            Clock clock) {
        this.contexts = contexts;
        this.participations = participations;
        this.permission = permission;
        this.recommendations = recommendations;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * How the plan is to be.
     *
     * @param most so many measures; {@code null} for as many as a plan may have
     * @param budgetYear in which they are to be done; {@code null} for the next one
     * @param language of its texts
     */
    public record Wanted(@Nullable Integer most, @Nullable Integer budgetYear, Locale language) {}

    /**
     * A measure for each node that can rise, those that matter most first, due at the end of a budget year. Where the
     * round has a table of costs, what the next level costs this organisation stands in that year.
     *
     * @throws Problem 404 where there is no such round or participant, or it is none of the caller's to plan for
     */
    public PlanContent of(String round, String organisation, Wanted wanted) {
        int most = within("most", wanted.most(), 1, MOST_MEASURES, MOST_MEASURES);
        BudgetYear next = BudgetYear.of(LocalDate.now(clock)).next();
        BudgetYear year = new BudgetYear(within("budgetYear", wanted.budgetYear(), FIRST_YEAR, LAST_YEAR, next.year()));
        ReportContext context = contexts.of(round, null);
        PlanningOrganisation planning = participations
                .find(round, organisation)
                .map(found ->
                        new PlanningOrganisation(found.organisation(), found.name(), found.type(), found.ancestors()))
                .filter(permission::writes)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        List<Recommendation> items = recommendations.of(context, organisation).items();
        Optional<CostTable> table = costs.newest(round);
        PrefilledText text = new PrefilledText(Words.in(wanted.language()));
        List<Measure> measures = new ArrayList<>();
        for (Recommendation item : items.subList(0, Math.min(items.size(), most))) {
            measures.add(measure(
                    measures.size() + 1,
                    item,
                    year,
                    table.orElse(null),
                    table.flatMap(known -> price(known, planning, item)).orElse(null),
                    text));
        }
        return new PlanContent(
                text.plan(planning.name(), context.round().title()),
                table.map(CostTable::currency).orElse(CURRENCY),
                measures);
    }

    private static Optional<Price> price(CostTable table, PlanningOrganisation planning, Recommendation item) {
        return new Prices(table.rows(), List.of())
                .of(planning.code(), planning.type(), item.node(), item.level().level()).stream()
                        .filter(price -> price.level() == item.next().level())
                        .findFirst();
    }

    private static int within(String parameter, @Nullable Integer value, int lowest, int highest, int otherwise) {
        if (value != null && (value < lowest || value > highest)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            parameter,
                            "out-of-range",
                            new Text(
                                    "ต้องอยู่ระหว่าง " + lowest + " ถึง " + highest,
                                    "It is between " + lowest + " and " + highest));
        }
        return value == null ? otherwise : value;
    }

    private static Measure measure(
            int number,
            Recommendation item,
            BudgetYear year,
            @Nullable CostTable table,
            @Nullable Price price,
            PrefilledText text) {
        return new Measure(
                "M" + number,
                text.title(item),
                text.description(item, table, price),
                item.node(),
                item.next().level(),
                null,
                null,
                price == null ? List.of() : List.of(new Cost(year.year(), BigDecimal.valueOf(price.cost()))),
                null,
                year.lastDay(),
                MeasureState.PLANNED);
    }
}
