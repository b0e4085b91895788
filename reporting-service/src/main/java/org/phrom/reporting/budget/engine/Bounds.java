package org.phrom.reporting.budget.engine;

/**
 * How much a unit or region gets.
 *
 * @param floor set aside for it: it is spent there or not at all. 0 for nothing
 * @param ceiling at most spent there, the floor or more
 */
public record Bounds(long floor, long ceiling) {

    /** The largest sum of money that is counted with. */
    public static final long MOST = 1_000_000_000_000_000L;

    /** Neither floor nor ceiling. */
    public static final Bounds NONE = new Bounds(0, MOST);

    /** Refuses a ceiling below the floor. */
    public Bounds {
        if (floor < 0 || ceiling < floor || ceiling > MOST) {
            throw new IllegalArgumentException("A floor is 0 or more, and a ceiling no less than the floor");
        }
    }
}
