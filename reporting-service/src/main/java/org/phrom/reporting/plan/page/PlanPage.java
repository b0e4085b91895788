package org.phrom.reporting.plan.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.CostLine;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.MeasureLine;
import org.phrom.reporting.page.Pages.NoteLine;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.ProgressNote;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words an action plan for its page. */
record PlanPage(Words words, Round round, Framework framework, ShownPlan shown, List<ProgressNote> notes) {

    Pages.PlanPage page() {
        Plan plan = shown.plan();
        PlanWords own = new PlanWords(words);
        List<Integer> years = years();
        return new Pages.PlanPage(
                RankingPage.head(words, round),
                words.of(plan.organisation().name()),
                plan.organisation().code(),
                Address.of(
                                "rounds",
                                round.id(),
                                "organisations",
                                plan.organisation().code())
                        .with("lang", words.language().getLanguage())
                        .toString(),
                title(),
                plan.state().code(),
                own.state(plan.state()),
                words.of(plan.isPublic() ? "planOpen" : "planClosed"),
                facts(),
                figures(),
                words.of("costsIn", plan.content().currency()),
                years.stream().map(own::year).toList(),
                plan.content().measures().stream()
                        .map(measure -> line(measure, years))
                        .toList(),
                years.stream().map(this::total).map(PlanWords::amount).toList(),
                costs(own),
                notes.stream().map(this::note).toList(),
                plan.notes() > notes.size() ? words.of("notesShown", notes.size(), plan.notes()) : null);
    }

    /** What it is called. */
    String title() {
        String title = shown.plan().content().title();
        return title == null ? words.of("plan") : title;
    }

    private List<Figure> facts() {
        Plan.Steps steps = shown.plan().steps();
        List<Figure> facts = new ArrayList<>();
        add(facts, "planMadeOn", words.date(shown.plan().createdAt()));
        add(facts, "planApprovedOn", words.date(steps.approvedAt()));
        add(facts, "planStartedOn", words.date(steps.startedAt()));
        add(facts, "planCompletedOn", words.date(steps.completedAt()));
        PlanLine line = shown.plan().line();
        add(facts, "costOfAll", PlanWords.amount(line.cost()) + " " + line.currency());
        return facts;
    }

    private void add(List<Figure> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Figure(words.of(key), value, null));
        }
    }

    private List<Figure> figures() {
        MeasureCounts counts = shown.plan().counts();
        return List.of(
                new Figure(words.of("measures"), Integer.toString(counts.all()), null),
                new Figure(words.of("measureState-running"), Integer.toString(counts.running()), null),
                new Figure(words.of("measureState-done"), Integer.toString(counts.done()), null));
    }

    private MeasureLine line(Measure measure, List<Integer> years) {
        PlanWords own = new PlanWords(words);
        Map<Integer, BigDecimal> costs = new TreeMap<>();
        measure.costs().forEach(cost -> costs.put(cost.budgetYear(), cost.amount()));
        return new MeasureLine(
                measure.code(),
                measure.title(),
                measure.description(),
                framework
                        .node(measure.node())
                        .map(node -> words.of(node.name()))
                        .orElse(measure.node()),
                target(measure),
                Objects.requireNonNullElse(measure.owner(), "–"),
                Objects.requireNonNullElse(measure.fundingSource(), "–"),
                measure.dueDate() == null ? "–" : words.date(measure.dueDate()),
                measure.state().code(),
                own.state(measure.state()),
                years.stream().map(costs::get).map(PlanWords::amount).toList());
    }

    private String target(Measure measure) {
        Integer level = measure.targetLevel();
        if (level == null) {
            return words.of(
                    "targetScore", Figures.of(framework, measure.targetScore()).text(measure.targetScore()));
        }
        return framework
                .node(measure.node())
                .flatMap(node -> node.level(level))
                .map(found -> words.of("targetLevel", level, words.of(found.text())))
                .orElse(level.toString());
    }

    private List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        shown.plan().content().measures().forEach(measure -> measure.costs()
                .forEach(cost -> years.add(cost.budgetYear())));
        return List.copyOf(years);
    }

    // as everywhere: what was dropped costs nothing
    private BigDecimal total(int year) {
        return standing().stream()
                .flatMap(measure -> measure.costs().stream())
                .filter(cost -> cost.budgetYear() == year)
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Measure> standing() {
        return shown.plan().content().measures().stream()
                .filter(measure -> measure.state() != MeasureState.DROPPED)
                .toList();
    }

    private List<CostLine> costs(PlanWords own) {
        TreeMap<Integer, TreeMap<String, BigDecimal>> sums = new TreeMap<>();
        for (Measure measure : standing()) {
            String source =
                    Objects.requireNonNullElse(measure.fundingSource(), "").strip();
            measure.costs().forEach(cost -> sums.computeIfAbsent(cost.budgetYear(), year -> new TreeMap<>())
                    .merge(source.isEmpty() ? words.of("sourceUnknown") : source, cost.amount(), BigDecimal::add));
        }
        List<CostLine> lines = new ArrayList<>();
        sums.forEach((year, sources) -> sources.forEach((source, amount) -> lines.add(new CostLine(
                own.year(year),
                source,
                PlanWords.amount(amount),
                shown.plan().content().currency()))));
        return lines;
    }

    private NoteLine note(ProgressNote note) {
        MeasureState state = note.state();
        return new NoteLine(
                words.time(note.at()),
                note.measure(),
                state == null ? null : new PlanWords(words).state(state),
                note.text());
    }
}
