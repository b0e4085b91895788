package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.Answers.Chosen;

/**
 * A rule over a roster: computed for each of its things, or for the best or all of their answers. There is no value
 * where there is no such thing: nobody answered.
 *
 * @param rule what is computed
 */
public record RosterRule(IndicatorRule rule, Over over, MissingPolicy missing) implements IndicatorRule {
    /** How many become one. */
    public enum How {
        /** Highest value of the things. */
        BEST("best"),
        /** Of every question the best answer about any thing, and then one value of those. */
        BEST_PER_QUESTION("bestPerQuestion"),
        /** Mean of the values of the things. */
        MEAN("mean"),
        /** Lowest value of the things. */
        WORST("worst"),
        /** One value of all answers about all things. */
        POOLED("pooled");

        private final String code;

        How(String code) {
            this.code = code;
        }

        /** Returns the name used in framework documents and traces. */
        public String code() {
            return code;
        }

        /**
         * Returns the way of that name.
         *
         * @throws ModelRefused when there is none
         */
        public static How of(String place, String code) {
            for (How how : values()) {
                if (how.code.equals(code)) {
                    return how;
                }
            }
            throw new ModelRefused(place, "there is no way over a roster called " + code);
        }
    }

    /**
     * Over which things, and how.
     *
     * @param observations whether things are the observations, of the item at hand or else of all; if not, the items
     * @param where values that attributes may have; things with others are left out
     * @param attribute by whose value the way is chosen when all things have the same; null when there is one way
     * @param byValue ways by that value; {@code how} for all others
     * @param zero whether what is not relevant to one thing counts as zero where it was answered about another
     */
    public record Over(
            Roster roster,
            boolean observations,
            Map<String, List<Object>> where,
            How how,
            @Nullable String attribute,
            Map<String, How> byValue,
            boolean zero) {}

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Override
    public List<IndicatorRule> rules() {
        return List.of(rule);
    }

    @Override
    public boolean turned() {
        return rule.turned();
    }

    @Override
    public void check(String place) {
        Set<How> ways = new HashSet<>(over.byValue().values());
        ways.add(over.how());
        if (ways.contains(How.POOLED) && !rule.pools()) {
            throw new ModelRefused(place, "the rule " + rule.name() + " can not be pooled");
        }
        if (ways.contains(How.BEST_PER_QUESTION) && overRoster(rule)) {
            throw new ModelRefused(place, "bestPerQuestion makes one set of answers, which is over no roster");
        }
        if (over.observations() && over.roster().ofObservations() == null) {
            throw new ModelRefused(place, "the roster " + over.roster().code() + " has no observations");
        }
    }

    private static boolean overRoster(IndicatorRule inside) {
        return inside instanceof RosterRule || inside.rules().stream().anyMatch(RosterRule::overRoster);
    }

    /** Returns what is seen inside the things, those that the attributes leave. */
    private List<Answers> things(Answers answers) {
        String code = over.roster().code();
        List<Answers> all = over.observations() ? answers.observations(code) : answers.items(code);
        List<Answers> things = all.stream().filter(this::taken).toList();
        return over.zero() ? counted(things) : things;
    }

    private boolean taken(Answers thing) {
        return over.where().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().contains(thing.attribute(wanted.getKey())));
    }

    private List<Answers> counted(List<Answers> things) {
        List<Map<String, Chosen>> instead = new ArrayList<>();
        things.forEach(thing -> instead.add(new HashMap<>()));
        for (Question question : asked(rule).keySet()) {
            boolean answered =
                    things.stream().anyMatch(thing -> thing.to(question).answered());
            for (int i = 0; answered && i < things.size(); i++) {
                Answers thing = things.get(i);
                if (thing.to(question).status() == AnswerStatus.NOT_RELEVANT) {
                    instead.get(i).put(question.code(), new Chosen(question.least(), thing.thing(question)));
                }
            }
        }
        List<Answers> counted = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            counted.add(instead.get(i).isEmpty() ? things.get(i) : things.get(i).with(instead.get(i)));
        }
        return counted;
    }

    /** Returns the questions about these things that a rule and those inside it read, and whether less is better. */
    private Map<Question, Boolean> asked(IndicatorRule inside) {
        Map<Question, Boolean> asked = new LinkedHashMap<>();
        for (Question question : inside.questions()) {
            boolean here = over.roster().code().equals(question.roster());
            if (here && (over.observations() || !question.perObservation())) {
                asked.put(question, inside.turned());
            }
        }
        inside.rules().forEach(part -> asked.putAll(asked(part)));
        return asked;
    }

    /** Returns how the values of these things become one. */
    How how(List<Answers> things) {
        String attribute = over.attribute();
        if (attribute == null) {
            return over.how();
        }
        Set<String> values = new HashSet<>();
        things.forEach(thing -> values.add(Objects.toString(thing.attribute(attribute), "")));
        return values.size() == 1
                ? over.byValue().getOrDefault(values.iterator().next(), over.how())
                : over.how();
    }

    /** Returns how the values of the things become one here. */
    public How how(Answers answers) {
        return how(things(answers));
    }

    @Override
    public List<RulePart> parts(Answers answers) {
        List<Answers> things = things(answers);
        return parts(things, how(things));
    }

    private List<RulePart> parts(List<Answers> things, How how) {
        return how == How.BEST_PER_QUESTION && !things.isEmpty()
                ? List.of(new RulePart(rule, best(things), 1))
                : things.stream().map(thing -> new RulePart(rule, thing, 1)).toList();
    }

    private Answers best(List<Answers> things) {
        Map<String, Chosen> best = new HashMap<>();
        asked(rule).forEach((question, less) -> best.put(question.code(), best(question, less, things)));
        return things.get(0).around().with(best);
    }

    private static Chosen best(Question question, boolean less, List<Answers> things) {
        Chosen best = null;
        double most = Double.NEGATIVE_INFINITY;
        List<AnswerStatus> reasons = new ArrayList<>();
        for (Answers thing : things) {
            Answer answer = thing.to(question);
            if (!answer.answered()) {
                reasons.add(answer.status());
                continue;
            }
            double worth = less ? -question.worth(answer) : question.worth(answer);
            if (best == null || worth > most) {
                best = new Chosen(answer, thing.thing(question));
                most = worth;
            }
        }
        AnswerStatus reason =
                Objects.requireNonNull(IndicatorValue.missing(reasons).missing());
        return best == null ? new Chosen(Answer.missing(reason), null) : best;
    }

    @Override
    public IndicatorValue of(Answers answers) {
        List<Answers> things = things(answers);
        if (things.isEmpty()) {
            return IndicatorValue.missing(List.of(AnswerStatus.UNANSWERED));
        }
        How how = how(things);
        List<RulePart> parts = parts(things, how);
        return switch (how) {
            case POOLED -> rule.pooled(things);
            case BEST_PER_QUESTION -> parts.get(0).value();
            case MEAN -> Combining.of(CombineRule.How.MEAN, parts, missing);
            case BEST -> Combining.of(CombineRule.How.MAX, parts, missing);
            case WORST -> Combining.of(CombineRule.How.MIN, parts, missing);
        };
    }

    @Override
    public double lowest() {
        return missing.stead() == 0 ? Math.min(0, rule.lowest()) : rule.lowest();
    }

    @Override
    public double highest() {
        return missing.stead() == 0 ? Math.max(0, rule.highest()) : rule.highest();
    }
}
