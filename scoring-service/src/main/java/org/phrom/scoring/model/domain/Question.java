package org.phrom.scoring.model.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scoring needs to know of a question.
 *
 * @param type number, singleChoice, multiChoice, yesNo
 * @param min lowest number allowed, null when open
 * @param max highest number allowed, null when open
 * @param points points of each option, in the order of the framework
 * @param exclusive options that are chosen alone
 */
public record Question(
        String code,
        String type,
        @Nullable Double min,
        @Nullable Double max,
        Map<String, Double> points,
        List<String> exclusive) {

    static final String NUMBER = "number";
    static final String SINGLE = "singleChoice";
    static final String MULTI = "multiChoice";
    static final String YES_NO = "yesNo";
    private static final String YES = "yes";

    boolean yesNo() {
        return YES_NO.equals(type);
    }

    public boolean hasPoints() {
        return yesNo() || SINGLE.equals(type) || MULTI.equals(type);
    }

    boolean yes(Answer answer) {
        return answer.choices().contains(YES);
    }

    /** Returns the points of what was chosen; each option counts once. */
    public double points(Answer answer) {
        if (yesNo()) {
            return yes(answer) ? 1 : 0;
        }
        double sum = 0;
        for (String choice : new LinkedHashSet<>(answer.choices())) {
            Double worth = points.get(choice);
            if (worth == null) {
                throw new IllegalArgumentException("question " + code + " has no option of that code");
            }
            sum += worth;
        }
        return sum;
    }

    /** Returns the most points one answer can bring. */
    public double possible() {
        if (yesNo()) {
            return 1;
        }
        double best = Math.max(
                0,
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        if (SINGLE.equals(type)) {
            return best;
        }
        return Math.max(best, sumOfOpenOptions(1));
    }

    /** Returns the fewest points one answer can bring. */
    double fewest() {
        if (yesNo()) {
            return 0;
        }
        double worst =
                points.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return SINGLE.equals(type) ? worst : Math.min(Math.min(worst, 0), -sumOfOpenOptions(-1));
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
