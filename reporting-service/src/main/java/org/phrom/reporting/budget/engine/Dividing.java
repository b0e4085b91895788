package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Divides a budget by a formula, and says what the units would pay for with it. */
public final class Dividing {

    private Dividing() {}

    /**
     * What comes of a formula.
     *
     * @param given to each unit, in the order of the units, rounded down to whole units of money
     * @param funded the set of measures of each unit that brings most points for its money; what has to be paid for comes
     *     first, and where the money does not reach for it, nothing is
     */
    public record Divided(List<Long> given, List<Funded> funded) {}

    /** Divides the budget of a programme, without its bounds. */
    public static Divided by(Formula formula, Programme programme) {
        long[] given = given(formula.shares(programme.units()), programme.budget());
        List<Funded> funded = new ArrayList<>();
        for (int u = 0; u < given.length; u++) {
            Unit unit = programme.units().get(u);
            Optional<CheapestSet.Chosen> chosen = new CheapestSet(unit.code(), unit.measures()).most(given[u]);
            if (chosen.isPresent()) {
                Funded.add(u, chosen.get(), funded);
            }
        }
        return new Divided(Arrays.stream(given).boxed().toList(), List.copyOf(funded));
    }

    private static long[] given(double[] shares, long budget) {
        long[] given = new long[shares.length];
        long left = budget;
        for (int u = 0; u < shares.length; u++) {
            // a share such as 1/3 must not lose a unit of money to the last digit, nor all together win one
            given[u] = (long) Math.floor(shares[u] * budget * (1 + 1e-15));
            left -= given[u];
        }
        for (int u = shares.length - 1; u >= 0 && left < 0; u--) {
            long back = Math.min(given[u], -left);
            given[u] -= back;
            left += back;
        }
        return given;
    }
}
