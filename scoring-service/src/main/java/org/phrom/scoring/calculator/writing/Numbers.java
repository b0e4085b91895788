package org.phrom.scoring.calculator.writing;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written: the shortest text that reads back as the same double, or rounded to significant digits;
 * with 17 every double reads back as itself. The same on every Java.
 *
 * @param digits 1 to 17; null for the shortest
 */
public record Numbers(@Nullable Integer digits) {
    /** As many digits as tell a number from its neighbours. */
    static final Numbers EXACT = new Numbers(null);

    String text(double number) {
        if (number == 0) {
            return "0";
        }
        // the JDK's own Double.toString is the shortest text from JDK 19 on only
        BigDecimal written = digits == null
                ? new BigDecimal(NumberOutput.toString(number, true))
                : new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal bare = written.stripTrailingZeros();
        boolean plain = bare.scale() <= 20 && bare.precision() - bare.scale() <= 21;
        return plain ? bare.toPlainString() : bare.toString();
    }

    /** The same with a point or an exponent, which no whole number has. */
    String marked(double number) {
        String text = text(number);
        return text.indexOf('.') < 0 && text.indexOf('E') < 0 ? text + ".0" : text;
    }
}
