package org.phrom.scoring.model.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scoring needs to know of a question.
 *
 * @param type number, percent, money, ladder, singleChoice, multiChoice, yesNo
 * @param min lowest number allowed, null when open
 * @param max highest number allowed, null when open
 * @param points points of each option, or of each level of a ladder, in the order of the framework
 * @param exclusive options that are chosen alone
 * @param roster of whose items it is asked, each by itself; null when it is asked about the organisation
 * @param perObservation whether it is asked about every observation of an item
 * @param cap most points that the options chosen together bring, null when nothing caps them
 */
public record Question(
        String code,
        String type,
        @Nullable Double min,
        @Nullable Double max,
        Map<String, Double> points,
        List<String> exclusive,
        @Nullable Double cap,
        @Nullable String roster,
        boolean perObservation) {

    /** About the organisation itself. */
    public Question(
            String code,
            String type,
            @Nullable Double min,
            @Nullable Double max,
            Map<String, Double> points,
            List<String> exclusive,
            @Nullable Double cap) {
        this(code, type, min, max, points, exclusive, cap, null, false);
    }

    private static final Set<String> MEASURES = Set.of("number", "percent", "money");
    static final String LADDER = "ladder";
    static final String SINGLE = "singleChoice";
    static final String MULTI = "multiChoice";
    static final String YES_NO = "yesNo";
    private static final String YES = "yes";

    boolean yesNo() {
        return YES_NO.equals(type);
    }

    boolean ladder() {
        return LADDER.equals(type);
    }

    /** Returns whether a number that counts or measures something answers it. */
    boolean measures() {
        return MEASURES.contains(type);
    }

    public boolean hasPoints() {
        return yesNo() || ladder() || SINGLE.equals(type) || MULTI.equals(type);
    }

    /** Returns whether it is a ladder of these levels. */
    public boolean has(Levels levels) {
        return ladder() && lowest() == levels.lowest() && highest() == levels.highest();
    }

    /** Returns the lowest number that answers it, -infinity when open. */
    double lowest() {
        return min == null ? Double.NEGATIVE_INFINITY : min;
    }

    /** Returns the highest number that answers it, infinity when open. */
    double highest() {
        return max == null ? Double.POSITIVE_INFINITY : max;
    }

    /**
     * Returns the number of an answer.
     *
     * @throws IllegalArgumentException when it has none
     */
    double number(Answer answer) {
        if (Double.isNaN(answer.number())) {
            throw new IllegalArgumentException("question " + code + " is answered, but not by a number");
        }
        return answer.number();
    }

    /** Returns what an answer is worth beside others to the same question. */
    double worth(Answer answer) {
        return measures() ? number(answer) : points(answer);
    }

    /** Returns the answer that is worth least. */
    Answer least() {
        if (yesNo()) {
            return Answer.of("no");
        }
        if (MULTI.equals(type)) {
            return Answer.of(new String[0]);
        }
        if (SINGLE.equals(type)) {
            return Answer.of(points.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseThrow());
        }
        return Answer.of(min == null ? 0 : min);
    }

    boolean yes(Answer answer) {
        return answer.choices().contains(YES);
    }

    /** Returns the points of what was chosen, or of the level reached; each option counts once. */
    public double points(Answer answer) {
        if (yesNo()) {
            return yes(answer) ? 1 : 0;
        }
        if (ladder()) {
            return ofLevel(number(answer));
        }
        double sum = 0;
        for (String choice : new LinkedHashSet<>(answer.choices())) {
            Double worth = points.get(choice);
            if (worth == null) {
                throw new IllegalArgumentException("question " + code + " has no option of that code");
            }
            sum += worth;
        }
        return capped(sum);
    }

    private double ofLevel(double level) {
        Double worth = level == Math.rint(level) ? points.get(Long.toString((long) level)) : null;
        if (worth == null) {
            throw new IllegalArgumentException("question " + code + " has no such level");
        }
        return worth;
    }

    private double capped(double sum) {
        return cap == null ? sum : Math.min(cap, sum);
    }

    /** Returns the most points one answer can bring. */
    public double possible() {
        if (yesNo()) {
            return 1;
        }
        double best = Math.max(
                0,
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        return MULTI.equals(type) ? capped(Math.max(best, sumOfOpenOptions(1))) : best;
    }

    /** Returns the fewest points one answer can bring. */
    double fewest() {
        if (yesNo()) {
            return 0;
        }
        double worst =
                points.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return MULTI.equals(type) ? Math.min(Math.min(worst, 0), -sumOfOpenOptions(-1)) : worst;
    }

    private double sumOfOpenOptions(int sign) {
        double sum = 0;
        for (Map.Entry<String, Double> option : points.entrySet()) {
            if (!exclusive.contains(option.getKey())) {
                sum += Math.max(0, sign * option.getValue());
            }
        }
        return sum;
    }
}
