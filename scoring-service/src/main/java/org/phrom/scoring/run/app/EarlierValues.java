package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.crosswalk.Crosswalks;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Registry;
import org.phrom.scoring.run.domain.Earlier;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.Measured;
import org.phrom.scoring.run.store.EarlierRunQueries;
import org.phrom.scoring.run.store.EarlierRunQueries.EarlierRun;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Values of published rounds before that may stand in where a round has none: those that were measured then, of nodes
 * that measured the same.
 */
@ApplicationScoped
class EarlierValues {
    private final EarlierRunQueries runs;
    private final ScoringModels models;
    private final InputStatements inputs;
    private final ScoreStatements scores;
    private final Registry registry;
    private final Crosswalks crosswalks;

    EarlierValues(
            EarlierRunQueries runs,
            ScoringModels models,
            InputStatements inputs,
            ScoreStatements scores,
            Registry registry) {
        this.runs = runs;
        this.models = models;
        this.inputs = inputs;
        this.scores = scores;
        this.registry = registry;
        this.crosswalks = new Crosswalks(registry::document);
    }

    /**
     * A round before that something may be taken of.
     *
     * @param indicators codes then, by those of now
     * @param others the same of nodes that are no indicators
     */
    record Source(EarlierRun run, ScoringModel model, Map<String, String> indicators, Map<String, String> others) {}

    /** Returns the rounds that a model may take values of, the newest first. */
    List<Source> sources(ScoringModel model, String round) {
        int most = model.carries().values().stream()
                .mapToInt(rounds -> rounds)
                .max()
                .orElse(0);
        List<Source> sources = new ArrayList<>();
        int back = 0;
        for (EarlierRun run : runs.before(round, most)) {
            back++;
            int age = back;
            ScoringModel then = models.find(run.model()).orElseThrow();
            crosswalks
                    .between(
                            model.id().framework(),
                            then.id().frameworkVersion(),
                            model.id().frameworkVersion())
                    .map(joints -> source(model, new EarlierModel(run, then), joints, age))
                    .ifPresent(sources::add);
        }
        return sources;
    }

    private record EarlierModel(EarlierRun run, ScoringModel model) {}

    private static Source source(ScoringModel model, EarlierModel earlier, Map<String, Joint> joints, int age) {
        Map<String, String> indicators = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        model.carries().forEach((node, rounds) -> {
            IndicatorRule rule = model.rules().get(node);
            Joint joint = joints.getOrDefault(node, Joint.NEW);
            String then = rule == null ? joint.sameScore() : joint.sameMeasure();
            if (then == null || age > rounds) {
                return;
            }
            IndicatorRule before = earlier.model().rules().get(then);
            if (rule == null && before == null) {
                others.put(node, then);
            } else if (rule != null && before != null && alike(rule, before, joint.stated())) {
                indicators.put(node, then);
            }
        });
        return new Source(earlier.run(), earlier.model(), indicators, others);
    }

    /** What the author calls the same may still be on another scale; what nobody does must treat its parts the same. */
    private static boolean alike(IndicatorRule rule, IndicatorRule before, boolean stated) {
        return rule.turned() == before.turned()
                && Double.compare(rule.lowest(), before.lowest()) == 0
                && Double.compare(rule.highest(), before.highest()) == 0
                && (stated || rule.missing().equals(before.missing()));
    }

    /** Returns what there is of each organisation, by node; every organisation is there, also one without any. */
    Map<String, Map<String, Earlier>> of(List<Source> sources, List<String> organisations) {
        Map<String, Map<String, Earlier>> all = new HashMap<>();
        organisations.forEach(organisation -> all.put(organisation, new HashMap<>()));
        for (Source source : sources) {
            if (!source.indicators().isEmpty()) {
                inputs.eachOf(source.run().run(), organisations, content -> {
                    FrozenInput input = CanonicalJson.read(content, FrozenInput.class);
                    Map<String, Double> measured = Measured.values(source.model(), input.thaw());
                    take(
                            source,
                            source.indicators(),
                            measured,
                            all.getOrDefault(input.organisation(), new HashMap<>()));
                });
            }
            if (!source.others().isEmpty()) {
                scores.eachOf(source.run().run(), organisations, score -> {
                    Map<String, Double> measured = Measured.scores(source.model(), score.result());
                    take(
                            source,
                            source.others(),
                            measured,
                            all.getOrDefault(score.result().organisation(), new HashMap<>()));
                });
            }
        }
        return all;
    }

    private static void take(
            Source source, Map<String, String> nodes, Map<String, Double> measured, Map<String, Earlier> into) {
        nodes.forEach((node, then) -> {
            Double value = measured.get(then);
            if (value != null) {
                into.putIfAbsent(
                        node,
                        new Earlier(value, source.run().round(), source.run().run()));
            }
        });
    }

    /**
     * Returns a number that grows with every change of what {@link #of} tells for a round: one more for each official run
     * of a published round before, and for each version of the framework.
     */
    long version(ScoringModel model, String round) {
        return runs.count(round) + registry.versions(model.id().framework());
    }
}
