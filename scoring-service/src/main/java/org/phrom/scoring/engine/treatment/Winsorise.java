package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * Winsorising: as long as the column fails the test, the extreme point on the side to which it is skewed (the upper
 * one for a skewness of zero) gets the value of the next one; points that are tied move together. OECD/JRC Handbook,
 * step 5; COINr, winsorise.
 *
 * <p>It stops when the test is passed, when the next move would bring the number of moved points above the limit
 * (points of equal value all count), or when it would make the column constant. Only the few extreme values are
 * sorted. Moments after a move are those of the moved column, computed afresh, not from differences.
 *
 * @param maxPoints how many points may move; {@link #UNLIMITED} for no limit
 * @param test what the column should pass
 * @param forced whether to go on to the limit whatever the test says
 */
public record Winsorise(int maxPoints, OutlierTest test, boolean forced) implements Treatment {
    /** No limit to the number of points. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Up to five points, skewness 2, kurtosis 3.5. */
    public static final Winsorise STANDARD = new Winsorise(5, OutlierTest.STANDARD, false);

    /** Refuses a negative number of points, and forcing without a limit. */
    public Winsorise {
        if (maxPoints < 0 || (forced && maxPoints == UNLIMITED)) {
            throw new ModelRefused("winsorise", "needs a number of points, zero or more; a limit when forced");
        }
    }

    @Override
    public String name() {
        return "winsorise";
    }

    @Override
    public TreatedColumn of(double[] column) {
        return of(column, Moments.of(column)).column();
    }

    /** Winsorises a column whose moments are known already. */
    Outcome of(double[] column, Moments known) {
        Moments moments = Measured.checked(name(), known, 4, "kurtosis");
        if (maxPoints == 0 || !goOn(moments)) {
            return new Outcome(TreatedColumn.untouched(column), moments);
        }
        Tails tails = Tails.of(column, moments.count(), Math.min(maxPoints, moments.count()));
        while (goOn(moments) && tails.move(moments.skewness() >= 0)) {
            moments = tails.moments();
        }
        return new Outcome(tails.treated(column, name()), moments);
    }

    private boolean goOn(Moments moments) {
        return forced || !test.of(moments).passed();
    }
}
