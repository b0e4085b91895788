package org.phrom.reporting.budget.engine;

import java.util.List;

/**
 * What is paid for.
 *
 * @param unit its place in the programme
 * @param measure its place in the unit
 * @param option its place in the measure
 */
public record Funded(int unit, int measure, int option) {

    static void add(int unit, CheapestSet.Chosen chosen, List<Funded> funded) {
        for (int m = 0; m < chosen.options().size(); m++) {
            int option = chosen.options().get(m);
            if (option >= 0) {
                funded.add(new Funded(unit, m, option));
            }
        }
    }
}
