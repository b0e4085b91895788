package org.phrom.reporting.budget.engine;

import java.util.Arrays;
import java.util.List;

/** The steps from corner to corner of the hulls of many ladders, the best value for money first. */
final class Segments {

    final int[] ladder;
    /** Place in the ladder that the step comes to. */
    final int[] to;

    final long[] cost;
    final double[] value;

    Segments(List<Ladder> ladders) {
        int count = ladders.stream().mapToInt(one -> one.hull().length - 1).sum();
        int[] ofLadder = new int[count];
        int[] corner = new int[count];
        double[] slope = new double[count];
        Integer[] order = new Integer[count];
        int at = 0;
        for (int l = 0; l < ladders.size(); l++) {
            Ladder one = ladders.get(l);
            for (int c = 1; c < one.hull().length; c++) {
                int from = one.hull()[c - 1];
                int end = one.hull()[c];
                ofLadder[at] = l;
                corner[at] = c;
                slope[at] = (one.values()[end] - one.values()[from]) / (one.costs()[end] - one.costs()[from]);
                order[at] = at;
                at++;
            }
        }
        // a stable sort: steps of one ladder stay in their order
        Arrays.sort(order, (a, b) -> Double.compare(slope[b], slope[a]));
        ladder = new int[count];
        to = new int[count];
        cost = new long[count];
        value = new double[count];
        for (int s = 0; s < count; s++) {
            int of = order[s];
            Ladder one = ladders.get(ofLadder[of]);
            int from = one.hull()[corner[of] - 1];
            int end = one.hull()[corner[of]];
            ladder[s] = ofLadder[of];
            to[s] = end;
            cost[s] = one.costs()[end] - one.costs()[from];
            value[s] = one.values()[end] - one.values()[from];
        }
    }

    int count() {
        return ladder.length;
    }
}
