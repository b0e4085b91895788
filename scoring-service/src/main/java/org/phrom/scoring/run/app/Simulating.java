package org.phrom.scoring.run.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.app.ChangedModel;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.RequestRefused;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.app.KeptPopulations.Begun;
import org.phrom.scoring.run.app.KeptPopulations.Key;
import org.phrom.scoring.run.app.RunAccess.VisibleRun;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.Lifts;
import org.phrom.scoring.run.domain.Lifts.Lifted;
import org.phrom.scoring.run.domain.Population;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.Standings;
import org.phrom.scoring.run.domain.Standings.Standing;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Computes what a run would come to under other weights, other steps or other answers, and keeps nothing but what the
 * rules make of the answers, for the next one. The same engine computes what is before and after, of all organisations
 * at once; one at a time, as each takes memory.
 */
@ApplicationScoped
public class Simulating {
    private final RunAccess access;
    private final ScoringModels models;
    private final InputStatements inputs;
    private final ScoreStatements scores;
    private final Assessments assessments;
    private final RecomputationStatements recomputations;
    private final Counting counting;
    private final KeptPopulations kept;
    private final WholeRunTurn turn;
    private final long mostCells;

    Simulating(
            RunAccess access,
            ScoringModels models,
            InputStatements inputs,
            ScoreStatements scores,
            Assessments assessments,
            RecomputationStatements recomputations,
            Counting counting,
            KeptPopulations kept,
            WholeRunTurn turn,
            @ConfigProperty(name = WholeRuns.MOST_CELLS, defaultValue = WholeRuns.CELLS) long mostCells) {
        this.access = access;
        this.models = models;
        this.inputs = inputs;
        this.scores = scores;
        this.assessments = assessments;
        this.recomputations = recomputations;
        this.counting = counting;
        this.kept = kept;
        this.turn = turn;
        this.mostCells = mostCells;
    }

    /**
     * What would be different.
     *
     * @param weights by code of the node
     * @param steps instead of those of the model; null to leave them
     * @param answers by organisation, as they stand in a layer
     */
    public record Changes(
            Map<String, ? extends @Nullable Double> weights,
            @Nullable JsonNode steps,
            Map<String, JsonNode> answers) {}

    /**
     * Where one organisation stands and would stand.
     *
     * @param peerGroup null when it is in none
     */
    public record Simulated(String organisation, @Nullable String peerGroup, Standing before, Standing after) {}

    /**
     * What came out.
     *
     * @param organisations those that the caller sees, by the rank that they would have, then by code; without one last. Who sees some only is not told the ranks
     *     that they would have
     */
    public record Simulation(ScoreRun run, List<Simulated> organisations) {}

    /** What is computed, once all is read. */
    private record Ready(Standings before, Population after) {}

    /**
     * Computes a simulation; nothing is written.
     *
     * @throws Problem 403 for steps that look across organisations, by who sees some only; 404 when the caller does not
     *     see the run, or an organisation whose answers would be others; 422
     *     when what would be different makes no sense, or the model is not defined for it; 503 when it does not get its
     *     turn
     */
    public Simulation simulate(String runId, Changes changes) {
        VisibleRun visible = access.run(runId);
        ScoringModel model = models.find(visible.run().model()).orElseThrow();
        try {
            ScoringModel changed = ChangedModel.of(model, changes.weights(), changes.steps());
            if (changes.steps() != null && changed.acrossUnits()) {
                // these may take as long as a calculation
                access.requireWhole();
            }
            check(changed, changes.answers());
            return turn.simulate(() -> new Simulator(visible, model, changed).simulate(changes.answers()));
        } catch (RequestRefused refused) {
            Problem problem = new Problem(CommonProblem.INVALID);
            refused.findings().list().forEach(problem::at);
            throw problem;
        }
    }

    /**
     * Computes what one level more of each indicator would bring an organisation; nothing is written.
     *
     * @throws Problem 404 when the caller does not see the run or the organisation; 503 when it does not get its turn
     */
    public Lifted lifts(String runId, String organisation) {
        VisibleRun visible = access.run(runId);
        ScoringModel model = models.find(visible.run().model()).orElseThrow();
        return turn.simulate(() -> new Simulator(visible, model, model).lifts(organisation));
    }

    private static void check(ScoringModel model, Map<String, JsonNode> answers) {
        Findings findings = new Findings();
        answers.forEach((organisation, layer) -> new OtherAnswers(model, organisation, layer, findings).check());
        findings.refuse();
    }

    private final class Simulator {
        private final VisibleRun visible;
        private final ScoreRun run;
        private final ScoringModel model;
        private final ScoringModel changed;

        Simulator(VisibleRun visible, ScoringModel model, ScoringModel changed) {
            this.visible = visible;
            this.run = visible.run();
            this.model = model;
            this.changed = changed;
        }

        Simulation simulate(Map<String, JsonNode> answers) {
            Ready ready = QuarkusTransaction.requiringNew().call(() -> {
                recomputations.asOfNow();
                return ready(answers);
            });
            Standings before = ready.before();
            refuse(before.refused(), before.refusals());
            Standings after = Standings.of(changed, ready.after());
            Set<Refusal> known = new HashSet<>(before.refusals());
            List<Refusal> refusals = after.refusals().stream()
                    .filter(refusal -> !known.contains(refusal))
                    .toList();
            refuse(after.refused() || !refusals.isEmpty(), refusals);
            return new Simulation(run, shown(ready.after(), before, after));
        }

        private Ready ready(Map<String, JsonNode> answers) {
            String stamp = stamp();
            Begun begun = begun(Key.of(run.id(), stamp, model), model);
            Key other = Key.of(run.id(), stamp, changed);
            Population population = begun(other, changed).population();
            answers.keySet().forEach(organisation -> require(population, organisation));
            List<Counted> others = new ArrayList<>();
            new TreeMap<>(answers).forEach((organisation, layer) -> others.add(counted(organisation, layer)));
            return new Ready(begun.standings(), with(population, others));
        }

        /** Refuses what the caller does not see as if it were not there. */
        private void require(Population population, String organisation) {
            if (!population.has(organisation) || !visible.shows(organisation, population.ancestors(organisation))) {
                throw new Problem(CommonProblem.NOT_FOUND);
            }
        }

        Lifted lifts(String organisation) {
            Supplier<Lifted> computing = QuarkusTransaction.requiringNew().call(() -> {
                recomputations.asOfNow();
                Begun begun = begun(Key.of(run.id(), stamp(), model), model);
                require(begun.population(), organisation);
                refuse(begun.standings().refused(), begun.standings().refusals());
                Counted counted = counted(counting.alone(model, run.round()), organisation);
                return () -> Lifts.of(model, begun.population(), counted);
            });
            return computing.get();
        }

        private String stamp() {
            ScoreRun.Outcome outcome = run.outcome();
            return outcome == null ? counting.stamp(model, run.round()) : outcome.inputHash();
        }

        private Begun begun(Key key, ScoringModel by) {
            return kept.get(key, () -> {
                Population population = population(by);
                return new Begun(population, Standings.of(by, population));
            });
        }

        private Population population(ScoringModel by) {
            Population.Gathering gathering = new Population.Gathering(by, mostCells);
            if (run.official()) {
                Map<String, List<String>> ancestors = scores.ancestors(run.id());
                inputs.each(run.id(), content -> {
                    FrozenInput input = CanonicalJson.read(content, FrozenInput.class);
                    gathering.add(input.thaw(), ancestors.getOrDefault(input.organisation(), List.of()));
                });
            } else {
                Counting.Along along = counting.along(by, run.round());
                assessments.each(run.round(), assessment -> {
                    if (assessment.submitted()) {
                        along.countIfReadable(assessment)
                                .ifPresent(counted -> gathering.add(counted, assessment.ancestors()));
                    }
                });
            }
            return gathering.all();
        }

        private Counted counted(Counting.Along along, String organisation) {
            return run.official() ? frozen(organisation) : present(along, organisation);
        }

        private Counted counted(String organisation, JsonNode layer) {
            Counting.Along along = counting.alone(changed, run.round());
            Counted before = counted(along, organisation);
            OtherAnswers others = new OtherAnswers(changed, organisation, layer, new Findings());
            return along.count(before, others.over(before.answers()));
        }

        private Counted frozen(String organisation) {
            String content = inputs.content(run.id(), organisation).orElseThrow();
            return CanonicalJson.read(content, FrozenInput.class).thaw();
        }

        private Counted present(Counting.Along along, String organisation) {
            List<Assessment> found = new ArrayList<>();
            assessments.eachOf(run.round(), List.of(organisation), found::add);
            return along.count(found.get(0));
        }

        private static Population with(Population population, List<Counted> others) {
            for (Counted other : others) {
                try {
                    population.with(List.of(other));
                } catch (IllegalArgumentException e) {
                    Findings findings = new Findings();
                    String reason = String.valueOf(e.getMessage());
                    findings.add(
                            Place.at("/answers").member(other.organisation()),
                            "not-usable",
                            "กฎใช้คำตอบนี้ไม่ได้: " + reason,
                            reason);
                    findings.refuse();
                }
            }
            return population.with(others);
        }

        /** Of places, which may be those of others, only who sees all is told. */
        private void refuse(boolean refused, List<Refusal> refusals) {
            if (refused) {
                NotComputable.refuse(visible.within() == null ? refusals : List.of());
                throw new Problem(ScoringProblem.NOT_COMPUTABLE);
            }
        }

        // who sees some only could read the score of every other off the rank that chosen answers of his own get
        private List<Simulated> shown(Population population, Standings before, Standings after) {
            boolean some = visible.within() != null;
            List<Simulated> shown = new ArrayList<>();
            List<String> organisations = population.organisations();
            for (int at = 0; at < organisations.size(); at++) {
                String organisation = organisations.get(at);
                if (visible.shows(organisation, population.ancestors(organisation))) {
                    Standing standing = some ? after.of(at).withoutRanks() : after.of(at);
                    shown.add(new Simulated(organisation, population.peers().get(at), before.of(at), standing));
                }
            }
            shown.sort(Comparator.comparingInt(Simulator::place).thenComparing(Simulated::organisation));
            return shown;
        }

        private static int place(Simulated simulated) {
            Integer rank = simulated.after().rank();
            return rank == null ? Integer.MAX_VALUE : rank;
        }
    }
}
