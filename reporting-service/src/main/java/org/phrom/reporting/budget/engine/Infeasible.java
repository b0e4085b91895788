package org.phrom.reporting.budget.engine;

/** What has to be paid for, or set aside, is more than the budget or a ceiling. */
public final class Infeasible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Infeasible() {
        super("Floors and what has to be paid for do not fit", null, false, false);
    }
}
