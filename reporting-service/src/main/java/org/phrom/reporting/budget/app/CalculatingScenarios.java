package org.phrom.reporting.budget.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.CostTable;
import org.phrom.reporting.budget.domain.LinearIndex;
import org.phrom.reporting.budget.domain.LinearIndex.Standing;
import org.phrom.reporting.budget.domain.Price;
import org.phrom.reporting.budget.domain.Prices;
import org.phrom.reporting.budget.engine.Allocation;
import org.phrom.reporting.budget.engine.Bounds;
import org.phrom.reporting.budget.engine.Budgeting;
import org.phrom.reporting.budget.engine.CheapestSet;
import org.phrom.reporting.budget.engine.Dividing;
import org.phrom.reporting.budget.engine.Formula;
import org.phrom.reporting.budget.engine.Funded;
import org.phrom.reporting.budget.engine.Infeasible;
import org.phrom.reporting.budget.engine.Measure;
import org.phrom.reporting.budget.engine.Objective;
import org.phrom.reporting.budget.engine.Option;
import org.phrom.reporting.budget.engine.Programme;
import org.phrom.reporting.budget.engine.Unit;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Area;
import org.phrom.reporting.budget.scenario.BudgetResult.Equality;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.store.CostTableStatements;
import org.phrom.reporting.budget.store.FieldQueries;
import org.phrom.reporting.budget.store.ScenarioStatements;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.report.equity.Inequality;

/** Computes scenarios of budgets. */
@ApplicationScoped
@Refuses({"no-cost-table", "model-not-linear", "budget-infeasible", "budget-too-large"})
public class CalculatingScenarios implements JobKind {

    /** Name of the kind of job. */
    public static final String KIND = "budget";

    static final String OPTIMUM = "optimum";

    private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(30).toSeconds();
    private static final int MILLION = 1_000_000;
    // an option with all that is made of it, measured by reporting-service/bench, twice over
    private static final long BYTES_OF_AN_OPTION = 1_000;

    private final ScenarioStatements scenarios;
    private final CostTableStatements tables;
    private final FieldQueries field;
    private final Rounds rounds;
    private final Runs runs;
    private final Frameworks frameworks;
    private final Organisations organisations;

    CalculatingScenarios(
            ScenarioStatements scenarios,
            CostTableStatements tables,
            FieldQueries field,
            Rounds rounds,
            Runs runs,
            Frameworks frameworks,
            Organisations organisations) {
        this.scenarios = scenarios;
        this.tables = tables;
        this.field = field;
        this.rounds = rounds;
        this.runs = runs;
        this.frameworks = frameworks;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return KIND;
    }

    /**
     * An organisation with what it could do, in the order of the measures of its unit.
     *
     * @param reached levels of the indicators about which nothing can be done
     */
    private record Candidate(
            FieldQueries.Scored scored,
            List<Standing> standings,
            List<List<Price>> prices,
            Map<String, Integer> reached) {}

    private record Base(
            Round round,
            Run run,
            Framework framework,
            CostTable table,
            List<Candidate> candidates,
            Programme programme) {}

    @Override
    public void run(Work work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> compute(work));
    }

    private void compute(Work work) {
        // removed meanwhile: there is nothing to do
        Scenario scenario = scenarios.find(work.id()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Base base = base(scenario);
        BudgetRequest request = scenario.request();
        work.expect(base.candidates().size());
        Map<String, List<Share>> shares = new TreeMap<>();
        List<Method> methods = new ArrayList<>();
        Allocation best = solve(base.programme(), work);
        shares.put(OPTIMUM, shares(base, request, best.funded(), null));
        methods.add(method(OPTIMUM, best, base, request, shares.get(OPTIMUM)));
        formulas(base, request).forEach((name, formula) -> {
            Dividing.Divided divided;
            try {
                divided = Dividing.by(formula, base.programme());
            } catch (CheapestSet.TooMany e) {
                // what it is held beside is worth more than that it is there
                return;
            }
            shares.put(name, shares(base, request, divided.funded(), divided.given()));
            methods.add(method(name, null, base, request, shares.get(name)));
        });
        int without = (int) base.candidates().stream()
                .filter(one -> one.standings().isEmpty())
                .count();
        BudgetRequest.Population population = request.population();
        BudgetResult result = new BudgetResult(
                base.run(),
                base.round().framework(),
                base.round().frameworkVersion(),
                base.table().currency(),
                base.table().version(),
                population == null ? null : population.source(),
                base.candidates().size(),
                without,
                methods);
        shares.forEach((method, all) -> scenarios.addShares(scenario.id(), method, all));
        scenarios.finish(scenario.id(), result);
        work.complete();
    }

    private static Allocation solve(Programme programme, Work work) {
        try {
            return Budgeting.solve(programme, work::done);
        } catch (Infeasible e) {
            throw new Problem(BudgetProblem.BUDGET_INFEASIBLE);
        } catch (CheapestSet.TooMany e) {
            throw new Problem(BudgetProblem.BUDGET_TOO_LARGE);
        }
    }

    private static Map<String, Formula> formulas(Base base, BudgetRequest request) {
        Map<String, Formula> formulas = new TreeMap<>();
        formulas.put("equal", new Formula.Equal());
        if (request.population() != null) {
            double best = base.candidates().stream()
                    .mapToDouble(one -> one.scored().score())
                    .max()
                    .orElse(0);
            Double target = request.target();
            formulas.put("gapTimesPeople", new Formula.GapTimesPeople(target == null ? best : target));
        }
        return formulas;
    }

    private Base base(Scenario scenario) {
        Round round = rounds.find(scenario.round()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        CostTable table = tables.find(round.id(), null).orElseThrow(() -> new Problem(BudgetProblem.NO_COST_TABLE));
        LinearIndex index = frameworks
                .document(round.framework(), round.frameworkVersion())
                .map(ReadingIndex::of)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Run run = runs.find(round.id(), null);
        Prices prices = new Prices(table);
        List<Candidate> candidates = new ArrayList<>();
        long[] options = {0};
        field.each(run.id(), scored -> {
            Candidate candidate = candidate(scored, index, prices);
            options[0] += candidate.prices().stream().mapToLong(List::size).sum();
            if (options[0] > Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_AN_OPTION) {
                throw new Problem(BudgetProblem.BUDGET_TOO_LARGE);
            }
            candidates.add(candidate);
        });
        Framework framework = frameworks.of(round);
        return new Base(round, run, framework, table, candidates, programme(scenario.request(), candidates, framework));
    }

    private static Candidate candidate(FieldQueries.Scored scored, LinearIndex index, Prices prices) {
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
        FieldQueries.Scored slim = new FieldQueries.Scored(
                scored.organisation(), scored.name(), scored.type(), scored.area(), scored.score(), Map.of());
        return new Candidate(slim, standings, costs, reached);
    }

    private static List<Standing> standings(FieldQueries.Scored scored, LinearIndex index) {
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

    private static Programme programme(BudgetRequest request, List<Candidate> candidates, Framework framework) {
        Map<String, Bounds> bounds = new HashMap<>();
        for (BudgetRequest.Limit limit : orEmpty(request.limits())) {
            Long floor = limit.floor();
            Long ceiling = limit.ceiling();
            bounds.put(limit.code(), new Bounds(floor == null ? 0 : floor, ceiling == null ? Bounds.MOST : ceiling));
        }
        Map<String, Integer> required = new HashMap<>();
        orEmpty(request.required()).forEach(one -> required.put(key(one.organisation(), one.indicator()), one.level()));
        Set<String> unmet = new TreeSet<>(required.keySet());
        List<Unit> units = new ArrayList<>();
        for (Candidate candidate : candidates) {
            FieldQueries.Scored scored = candidate.scored();
            candidate.standings().forEach(standing -> unmet.remove(key(scored.organisation(), standing.indicator())));
            candidate.reached().forEach((indicator, level) -> {
                String key = key(scored.organisation(), indicator);
                if (level >= required.getOrDefault(key, Integer.MAX_VALUE)) {
                    unmet.remove(key);
                }
            });
            units.add(new Unit(
                    scored.organisation(),
                    scored.area(),
                    people(request, scored.organisation()),
                    weight(request, scored.score()),
                    scored.score(),
                    bounds.getOrDefault(scored.organisation(), Bounds.NONE),
                    measures(candidate, required)));
        }
        if (!unmet.isEmpty()) {
            String all = String.join(", ", unmet);
            throw new Problem(BudgetProblem.BUDGET_INFEASIBLE)
                    .detail(new Text(
                            "รายการที่ต้องจัดสรรไม่มีคะแนนหรือต้นทุน: " + all,
                            "What has to be paid for has no score or no costs: " + all));
        }
        Map<String, Bounds> areas = new HashMap<>(bounds);
        units.forEach(unit -> areas.remove(unit.code()));
        return new Programme(units, areas, request.budget(), objective(request, framework));
    }

    private static List<Measure> measures(Candidate candidate, Map<String, Integer> required) {
        List<Measure> measures = new ArrayList<>();
        for (int at = 0; at < candidate.standings().size(); at++) {
            Standing standing = candidate.standings().get(at);
            int least = required.getOrDefault(
                    key(candidate.scored().organisation(), standing.indicator()), standing.level());
            boolean must = least > standing.level();
            List<Option> options = new ArrayList<>();
            for (Price price : candidate.prices().get(at)) {
                double gain = standing.gain(price.level());
                options.add(new Option(price.level(), price.cost(), gain));
            }
            if (must) {
                options.removeIf(option -> option.level() < least);
                if (options.isEmpty()) {
                    throw new Problem(BudgetProblem.BUDGET_INFEASIBLE)
                            .detail(new Text(
                                    "ไม่มีต้นทุนสำหรับ " + standing.indicator() + " ของ "
                                            + candidate.scored().organisation(),
                                    "No costs lead to the level of " + standing.indicator() + " of "
                                            + candidate.scored().organisation()));
                }
            }
            measures.add(new Measure(standing.indicator(), options, must));
        }
        return measures;
    }

    private static String key(String organisation, String indicator) {
        return organisation + "/" + indicator;
    }

    private static Objective objective(BudgetRequest request, Framework framework) {
        Double level = request.level();
        return switch (request.objective()) {
            case "peopleAbove" -> new Objective.PeopleAbove(level == null ? 0 : level);
            case "unitsLifted" ->
                new Objective.UnitsLifted(framework.bandsFromTop().stream()
                        .map(Framework.Band::from)
                        .filter(Objects::nonNull)
                        .toList());
            case "weakestFirst" -> new Objective.WeakestFirst();
            default -> new Objective.IndexPoints();
        };
    }

    private static double people(BudgetRequest request, String organisation) {
        BudgetRequest.Population population = request.population();
        return population == null ? 0 : population.people().getOrDefault(organisation, 0.0);
    }

    private static double weight(BudgetRequest request, double score) {
        BudgetRequest.Lagging lagging = request.lagging();
        return lagging != null && score < lagging.below() ? lagging.weight() : 1;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static List<Share> shares(
            Base base, BudgetRequest request, List<Funded> funded, @Nullable List<Long> given) {
        List<List<Paid>> paid = new ArrayList<>();
        base.candidates().forEach(one -> paid.add(new ArrayList<>()));
        for (Funded one : funded) {
            Measure measure =
                    base.programme().units().get(one.unit()).measures().get(one.measure());
            Option option = measure.options().get(one.option());
            Candidate candidate = base.candidates().get(one.unit());
            Price price = candidate.prices().get(one.measure()).stream()
                    .filter(known -> known.level() == option.level())
                    .findFirst()
                    .orElseThrow();
            paid.get(one.unit())
                    .add(new Paid(
                            measure.indicator(),
                            candidate.standings().get(one.measure()).level(),
                            option.level(),
                            option.cost(),
                            option.gain(),
                            price.rows()));
        }
        List<Share> shares = new ArrayList<>();
        for (int u = 0; u < paid.size(); u++) {
            FieldQueries.Scored scored = base.candidates().get(u).scored();
            double gain = paid.get(u).stream().mapToDouble(Paid::gain).sum();
            shares.add(new Share(
                    scored.organisation(),
                    scored.name(),
                    scored.area(),
                    given == null ? null : given.get(u),
                    paid.get(u).stream().mapToLong(Paid::cost).sum(),
                    scored.score(),
                    scored.score() + gain,
                    request.population() == null ? null : people(request, scored.organisation()),
                    paid.get(u)));
        }
        return shares;
    }

    private Method method(
            String name, @Nullable Allocation best, Base base, BudgetRequest request, List<Share> shares) {
        long spent = shares.stream().mapToLong(Share::spent).sum();
        List<Share> gaining =
                shares.stream().filter(share -> !share.measures().isEmpty()).toList();
        return new Method(
                name,
                best == null ? null : best.value(),
                best == null ? null : best.bound(),
                best == null ? null : best.gap(),
                best == null ? null : best.perUnitOfMoney() * MILLION,
                spent,
                request.budget() - spent,
                shares.stream().mapToInt(share -> share.measures().size()).sum(),
                gaining.size(),
                points(shares),
                request.population() == null
                        ? null
                        : gaining.stream()
                                .mapToDouble(share -> people(request, share.organisation()))
                                .sum(),
                shares.stream().mapToDouble(Share::scoreAfter).min().orElse(0),
                equality(shares, false),
                equality(shares, true),
                areas(shares, base.round()));
    }

    private static double points(List<Share> shares) {
        return shares.stream()
                .flatMap(share -> share.measures().stream())
                .mapToDouble(Paid::gain)
                .sum();
    }

    private static Equality equality(List<Share> shares, boolean after) {
        Inequality all = Inequality.of(shares.stream()
                .map(share -> new Inequality.Unit(
                        share.area(), Math.max(0, after ? share.scoreAfter() : share.scoreBefore()), 1))
                .toList());
        return new Equality(shares.isEmpty() ? 0 : all.mean(), finite(all.gini()), finite(all.ratioOfFifths()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private List<Area> areas(List<Share> shares, Round round) {
        Map<String, List<Share>> byArea = new TreeMap<>();
        shares.forEach(share ->
                byArea.computeIfAbsent(share.area(), any -> new ArrayList<>()).add(share));
        Map<String, Text> names = organisations.names(byArea.keySet(), round.referenceDate());
        List<Area> areas = new ArrayList<>();
        byArea.forEach((code, some) -> areas.add(new Area(
                code,
                names.getOrDefault(code, new Text(code, code)),
                some.size(),
                some.stream().mapToLong(Share::spent).sum(),
                points(some))));
        return areas;
    }
}
