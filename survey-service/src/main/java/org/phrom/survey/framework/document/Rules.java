package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that scoring computes, what each says, and where questions and other rules stand in them. */
final class Rules {

    private static final Set<String> MEASURES = Set.of("number", "percent", "money");
    private static final Set<String> EVERYWHERE =
            Set.of("rule", "direction", "unit", "ladder", "overRoster", "decimals");
    private static final List<String> ONE_QUESTION = List.of("question", "numerator", "denominator");
    private static final Set<String> ONE_OR_MORE = Set.of("question", "questions");
    private static final Map<String, Rule> ALL = Map.of(
            "value", new Rule(MEASURES, Set.of("question"), Set.of()),
            "points",
                    new Rule(
                            Set.of("singleChoice", "multiChoice", "yesNo", "ladder"),
                            ONE_OR_MORE,
                            Set.of("multiChoice", "cap")),
            "share", new Rule(Set.of("yesNo"), ONE_OR_MORE, Set.of("notRelevant")),
            "ladder", new Rule(Set.of("yesNo", "ladder"), ONE_OR_MORE, Set.of()),
            "target", new Rule(MEASURES, Set.of("question"), Set.of("targets")),
            "ratio", new Rule(MEASURES, Set.of("numerator", "denominator"), Set.of("scale")),
            "table", new Rule(Set.of(), Set.of(), Set.of("rows")),
            "combine", new Rule(Set.of(), Set.of(), Set.of("how", "of")),
            "statistic", new Rule(Set.of(), Set.of(), Set.of("series", "year", "asOf")));

    private Rules() {}

    /**
     * What a rule takes.
     *
     * @param types of the questions that it reads
     * @param asks where their codes stand
     */
    private record Rule(Set<String> types, Set<String> asks, Set<String> parameters) {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static boolean known(String rule) {
        return ALL.containsKey(rule);
    }

    /** The types of question that a rule reads. */
    static Set<String> types(String rule) {
        Rule known = ALL.get(rule);
        return known == null ? Set.of() : known.types();
    }

    /** The names of all that a rule may say; what all rules may say, when there is none of that name. */
    static Set<String> fields(String rule) {
        Set<String> fields = new HashSet<>(EVERYWHERE);
        Rule known = ALL.get(rule);
        if (known == null) {
            fields.addAll(ONE_OR_MORE);
        } else {
            fields.addAll(known.asks());
            fields.addAll(known.parameters());
        }
        return fields;
    }

    /** The places where a rule names a question, without the rules inside it. */
    static List<Spot> asked(Spot indicator) {
        Rule known = ALL.get(indicator.text("rule"));
        List<Spot> asked = new ArrayList<>();
        for (String one : ONE_QUESTION) {
            if (known != null && known.asks().contains(one) && indicator.has(one)) {
                asked.add(indicator.get(one));
            }
        }
        if (known != null && known.asks().contains("questions")) {
            asked.addAll(indicator.get("questions").items());
        }
        return asked;
    }

    /** Whether it has one value of the answers about several things together. */
    static boolean pools(String rule) {
        return Set.of("points", "share", "ratio").contains(rule);
    }

    /** The rules inside a rule. */
    static List<Spot> inside(Spot indicator) {
        return Stream.of("of", "rows")
                .flatMap(parts -> indicator.get(parts).items().stream())
                .filter(part -> part.has("indicator"))
                .map(part -> part.get("indicator"))
                .toList();
    }

    /** Whether a rule, or one inside it, reads a statistic. */
    static boolean readsStatistic(Spot indicator) {
        return indicator.text("rule").equals("statistic")
                || inside(indicator).stream().anyMatch(Rules::readsStatistic);
    }

    /** The codes of all questions that a rule and those inside it name. */
    static List<String> questions(Spot indicator) {
        List<String> codes = new ArrayList<>();
        asked(indicator).forEach(question -> codes.add(question.node().asText()));
        inside(indicator).forEach(part -> codes.addAll(questions(part)));
        return codes.stream().distinct().toList();
    }
}
