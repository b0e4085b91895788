package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.NaturalLogarithm;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * The logarithms in use for columns with a long tail. OECD/JRC Handbook, step 5; COIN Tool user guide (JRC, 2019);
 * Global Innovation Index, technical notes. Natural logarithms by {@link NaturalLogarithm}; the column must not be
 * constant.
 *
 * @param form which one
 */
public record LogTransform(Form form) implements Treatment {
    /** The forms; min, max and range are the column's. */
    public enum Form {
        /** {@code ln(x - min + 0.01 range)}. */
        CT("log-ct"),
        /** As {@link #CT} when skewness is above zero, otherwise {@code -ln(max + 0.01 range - x)}. */
        CT_PLUS("log-ct-plus"),
        /** {@code ln(x - min + 1)}. */
        CT_ORIGINAL("log-ct-original"),
        /** {@code ln((max - 1) (x - min) / range + 1)}; needs a maximum above 1, else it would turn the order. */
        GII("log-gii"),
        /** {@code ln(x)}; needs values above zero. */
        PLAIN("log");

        private final String label;

        Form(String label) {
            this.label = label;
        }
    }

    @Override
    public String name() {
        return form.label;
    }

    @Override
    public TreatedColumn of(double[] column) {
        return of(column, Moments.of(column));
    }

    /** Transforms a column whose moments are known already. */
    TreatedColumn of(double[] column, Moments known) {
        boolean signed = form == Form.CT_PLUS;
        Moments moments = Measured.checked(name(), known, signed ? 3 : 2, signed ? "skewness" : "a range");
        return TreatedColumn.transformed(line(moments).logarithms(column), name());
    }

    private Line line(Moments moments) {
        double min = moments.min();
        double range = moments.max() - min;
        return switch (form) {
            case CT -> new Line(min, 1, 0.01 * range, 1);
            case CT_PLUS ->
                moments.skewness() > 0
                        ? new Line(min, 1, 0.01 * range, 1)
                        : new Line(moments.max(), -1, 0.01 * range, -1);
            case CT_ORIGINAL -> new Line(min, 1, 1, 1);
            case GII -> new Line(min, (above(moments.max(), 1) - 1) / range, 1, 1);
            case PLAIN -> new Line(Math.min(0, above(min, 0)), 1, 0, 1);
        };
    }

    private double above(double value, double bound) {
        if (value <= bound) {
            throw new ModelRefused(name(), "needs values above " + bound + ", found " + value);
        }
        return value;
    }

    /** {@code sign * ln((x - origin) * slope + offset)}. */
    private record Line(double origin, double slope, double offset, int sign) {

        private double[] logarithms(double[] column) {
            double[] values = new double[column.length];
            for (int unit = 0; unit < column.length; unit++) {
                values[unit] = sign * NaturalLogarithm.of((column[unit] - origin) * slope + offset);
            }
            return values;
        }
    }
}
