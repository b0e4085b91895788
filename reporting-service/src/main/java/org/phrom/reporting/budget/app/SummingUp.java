package org.phrom.reporting.budget.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.engine.Allocation;
import org.phrom.reporting.budget.engine.Funded;
import org.phrom.reporting.budget.engine.Programme;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult.Area;
import org.phrom.reporting.budget.scenario.BudgetResult.Equality;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.store.FieldQueries.Scored;
import org.phrom.reporting.report.equity.Inequality;

/**
 * Says what comes of what is paid for.
 *
 * @param names of areas
 */
record SummingUp(BudgetRequest request, Basis basis, Programme programme, Map<String, Text> names) {

    /**
     * What each organisation gets.
     *
     * @param given to each by a formula; null under the optimum
     */
    List<Share> shares(List<Funded> funded, @Nullable List<Long> given) {
        List<List<Paid>> paid = new ArrayList<>();
        basis.candidates().forEach(one -> paid.add(new ArrayList<>()));
        for (Funded one : funded) {
            int level = programme
                    .units()
                    .get(one.unit())
                    .measures()
                    .get(one.measure())
                    .options()
                    .get(one.option())
                    .level();
            paid.get(one.unit()).add(basis.candidates().get(one.unit()).paid(one.measure(), level));
        }
        List<Share> shares = new ArrayList<>();
        for (int u = 0; u < paid.size(); u++) {
            Scored scored = basis.candidates().get(u).scored();
            double gain = paid.get(u).stream().mapToDouble(Paid::gain).sum();
            shares.add(new Share(
                    scored.organisation(),
                    scored.name(),
                    scored.area(),
                    given == null ? null : given.get(u),
                    paid.get(u).stream().mapToLong(Paid::cost).sum(),
                    scored.score(),
                    scored.score() + gain,
                    request.population() == null ? null : DraftingProgramme.people(request, scored.organisation()),
                    paid.get(u)));
        }
        return shares;
    }

    /**
     * All of it together.
     *
     * @param best what was solved; null for a formula
     */
    Method method(String name, @Nullable Allocation best, List<Share> shares) {
        long spent = shares.stream().mapToLong(Share::spent).sum();
        List<Share> gaining =
                shares.stream().filter(share -> !share.measures().isEmpty()).toList();
        return new Method(
                name,
                best == null ? null : best.value(),
                best == null ? null : best.bound(),
                best == null ? null : best.gap(),
                best == null ? null : best.nextMillion(),
                spent,
                request.budget() - spent,
                shares.stream().mapToInt(share -> share.measures().size()).sum(),
                gaining.size(),
                points(shares),
                request.population() == null
                        ? null
                        : gaining.stream()
                                .mapToDouble(share -> DraftingProgramme.people(request, share.organisation()))
                                .sum(),
                shares.stream().mapToDouble(Share::scoreAfter).min().orElse(0),
                equality(shares, false),
                equality(shares, true),
                areas(shares));
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

    private List<Area> areas(List<Share> shares) {
        Map<String, List<Share>> byArea = new TreeMap<>();
        shares.forEach(share ->
                byArea.computeIfAbsent(share.area(), any -> new ArrayList<>()).add(share));
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
