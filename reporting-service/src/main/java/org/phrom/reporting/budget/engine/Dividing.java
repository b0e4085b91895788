package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
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
        double[] shares = formula.shares(programme.units());
        List<Long> given = new ArrayList<>();
        List<Funded> funded = new ArrayList<>();
        for (int u = 0; u < shares.length; u++) {
            // a share such as 1/3 must not lose a unit of money to the last digit
            long money = (long) Math.floor(shares[u] * programme.budget() * (1 + 1e-15));
            given.add(money);
            Optional<CheapestSet.Chosen> chosen =
                    new CheapestSet(programme.units().get(u).measures()).most(money);
            if (chosen.isPresent()) {
                Funded.add(u, chosen.get(), funded);
            }
        }
        return new Divided(List.copyOf(given), List.copyOf(funded));
    }
}
