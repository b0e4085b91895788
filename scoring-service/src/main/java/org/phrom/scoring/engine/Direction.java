package org.phrom.scoring.engine;

/** Whether more of an indicator is better. OECD/JRC Handbook, step 5 (normalisation). */
public enum Direction {
    /** A higher value is better. */
    POSITIVE(1),
    /** A lower value is better. */
    NEGATIVE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** Returns +1 when higher is better, -1 when lower is better; value times sign is then "higher is better". */
    public int sign() {
        return sign;
    }

    /**
     * Returns the direction with that sign.
     *
     * @throws ModelRefused when it is neither 1 nor -1
     */
    public static Direction of(double sign) {
        if (sign == 1) {
            return POSITIVE;
        }
        if (sign == -1) {
            return NEGATIVE;
        }
        throw new ModelRefused("direction", "must be 1 or -1, not " + sign);
    }
}
