package org.phrom.scoring.engine.aggregation;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.UnitAggregation;

/**
 * Ordered weighted average: {@code sum(v_j x_(j)) / sum(v)}, the weights v belonging to the places of the values, best
 * first, and not to the indicators. Children of unequal weight, or fewer than there are places, take from the curve
 * through the cumulative v what their share of the weight spans (Torra 1997); with n children of equal weight and n
 * places that is exactly Yager's average.
 *
 * <p>Yager (1988), On ordered weighted averaging aggregation operators, IEEE Transactions on Systems, Man and
 * Cybernetics 18; Torra (1997), The weighted OWA operator.
 *
 * @param places v, best place first, not negative and not all zero
 */
public record OrderedWeights(List<Double> places) implements UnitAggregation {

    /** Copies and checks the weights. */
    public OrderedWeights {
        places = List.copyOf(places);
        double sum = 0;
        for (double place : places) {
            if (!(place >= 0) || Double.isInfinite(place)) {
                throw new ModelRefused("ordered-weights", "weights of places must be finite and at least 0");
            }
            sum += place;
        }
        if (!(sum > 0)) {
            throw new ModelRefused("ordered-weights", "the weights of the places are all zero");
        }
    }

    /** Returns the average of the best {@code some} of {@code all} children. */
    public static OrderedWeights best(int some, int all) {
        return new OrderedWeights(spread(0, some, all));
    }

    /** Returns the average of the worst {@code some} of {@code all} children. */
    public static OrderedWeights worst(int some, int all) {
        return new OrderedWeights(spread(all - some, all, all));
    }

    @Override
    public String name() {
        return "ordered-weights";
    }

    @Override
    public double of(double[] values, double[] weights, int count) {
        Ordering.ascending(values, weights, count);
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        double reached = 0;
        double before = 0;
        double sum = 0;
        for (int i = count - 1; i >= 0; i--) {
            reached += weights[i];
            double curve = i == 0 ? 1 : curve(reached / total);
            sum += (curve - before) * values[i];
            before = curve;
        }
        return sum;
    }

    private double curve(double share) {
        double position = share * places.size();
        if (Math.abs(position - Math.rint(position)) < 1e-9) {
            position = Math.rint(position);
        }
        double whole = 0;
        double passed = 0;
        for (int place = 0; place < places.size(); place++) {
            double inside = Math.max(0, Math.min(1, position - place));
            passed += inside * places.get(place);
            whole += places.get(place);
        }
        return passed / whole;
    }

    private static List<Double> spread(int from, int to, int all) {
        if (from < 0 || to > all || from >= to) {
            throw new ModelRefused("ordered-weights", "some of the children must be 1 to all of them");
        }
        Double[] places = new Double[all];
        for (int place = 0; place < all; place++) {
            places[place] = place >= from && place < to ? 1.0 : 0.0;
        }
        return List.of(places);
    }
}
