package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.robustness.Assumption;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** What is to be varied, as the engine has it. */
public final class AssumptionAssembly {
    private static final long MOST_VALUES = 1000;

    private final Structure structure;
    private final List<Step> document;
    private final Robustness robustness;
    private final StepAssembly steps;

    public AssumptionAssembly(Calculation calculation, Rows rows) {
        this.structure = calculation.structure();
        this.document = calculation.model().steps();
        this.robustness = calculation.model().robustness();
        this.steps = new StepAssembly(calculation, rows);
    }

    /** All of them; noise in data comes last, because it shifts the places of steps. */
    public List<Assumption> all() {
        List<Assumption> all = new ArrayList<>();
        robustness.assumptions().forEach(assumption -> all.add(assumption(assumption)));
        robustness.weightNoise().keySet().stream().sorted().forEach(level -> all.add(weightNoise(level)));
        if (robustness.dataNoise() > 0) {
            all.add(new Assumption.DataNoise("dataNoise", robustness.dataNoise()));
        }
        return all;
    }

    private Assumption assumption(Robustness.Assumption given) {
        Step step = document.get(given.step());
        if (!given.alternatives().isEmpty()) {
            return choice(given, given.alternatives(), Labels.of(given.alternatives()));
        }
        List<Double> values = given.values().isEmpty() ? wholes(given, step) : given.values();
        if (!values.isEmpty()) {
            List<Choice> choices = values.stream()
                    .map(value -> set(step.general(), given.setting(), value))
                    .toList();
            return choice(given, choices, values.stream().map(Labels::number).toList());
        }
        return new Assumption.Between(
                given.name(),
                given.from(),
                given.to(),
                (model, value) -> changed(model, given.step(), set(step.general(), given.setting(), value)));
    }

    /** Every whole number of a range, when the setting takes whole numbers only. */
    private static List<Double> wholes(Robustness.Assumption given, Step step) {
        boolean whole = Vocabulary.step(step.family())
                .flatMap(family -> family.method(step.general().method()).map(family::settings))
                .orElse(List.of())
                .stream()
                .anyMatch(setting -> setting.name().equals(given.setting()) && setting.kind() instanceof Kind.Whole);
        long from = (long) Math.ceil(given.from());
        long to = (long) Math.floor(given.to());
        return whole && to - from < MOST_VALUES
                ? LongStream.rangeClosed(from, to)
                        .mapToObj(value -> (double) value)
                        .toList()
                : List.of();
    }

    private Assumption choice(Robustness.Assumption given, List<Choice> choices, List<String> labels) {
        List<Assumption.Alternative> alternatives = new ArrayList<>();
        for (int at = 0; at < choices.size(); at++) {
            alternatives.add(new Assumption.Alternative(labels.get(at), prepared(given.step(), choices.get(at))));
        }
        return new Assumption.Choice(given.name(), alternatives);
    }

    /** A change whose step is made once, so that all replicates share what it computes. */
    private Assumption.Change prepared(int at, Choice general) {
        Step altered = altered(at, general);
        int place = place(at);
        return steps.step(altered)
                .<Assumption.Change>map(step -> model -> model.with(place, step))
                .orElse(model -> aboveSteps(model, altered));
    }

    private IndexModel changed(IndexModel model, int at, Choice general) {
        return prepared(at, general).on(model);
    }

    private Step altered(int at, Choice general) {
        Step step = document.get(at);
        return new Step(step.family(), general, step.particular(), step.levels());
    }

    /** The place of a step among those before aggregation. */
    private int place(int at) {
        return (int) document.subList(0, at).stream()
                .filter(step -> steps.step(step).isPresent())
                .count();
    }

    private IndexModel aboveSteps(IndexModel model, Step altered) {
        if (altered.family().equals(Vocabulary.WEIGH.name())) {
            WeightAssembly weights = new WeightAssembly(structure, altered);
            if (weights.needsSearch()) {
                throw new ModelRefused("weigh", "weights searched for towards the index can not be one of several");
            }
            return weights.weighed(model);
        }
        IndexModel changed = model;
        for (Line group : structure.of(Line.Type.AGGREGATE)) {
            List<String> children =
                    structure.children(group.code()).stream().map(Line::code).toList();
            Choice choice = altered.of(group.code(), structure.level(group.code()));
            changed = changed.withGroup(group.code(), Aggregations.steps(choice, children));
        }
        return changed;
    }

    private static Choice set(Choice choice, String setting, double value) {
        Map<String, Object> settings = new LinkedHashMap<>(choice.settings());
        settings.put(setting, value);
        return new Choice(choice.method(), settings, choice.place());
    }

    /** Weights of the nodes of one level times 1 ± up to a share, drawn node by node from a number that seeds them. */
    private Assumption weightNoise(int level) {
        double share = robustness.weightNoise().getOrDefault(level, 0.0);
        List<Line> nodes = structure.preorder().stream()
                .filter(line -> line.parent() != null && structure.level(line.code()) == level)
                .toList();
        return new Assumption.Between("weightNoise/" + level, 0, 1, (model, u) -> {
            SplittableRandom random = new SplittableRandom(Double.doubleToLongBits(u));
            Map<String, Double> noisy = new HashMap<>();
            for (Line node : nodes) {
                double noise = 2 * ((random.nextLong() >>> 11) * 0x1.0p-53) - 1;
                noisy.put(node.code(), node.weight() * (1 + share * noise));
            }
            return model.withWeights(noisy);
        });
    }
}
