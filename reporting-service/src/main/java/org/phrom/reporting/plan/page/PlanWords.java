package org.phrom.reporting.plan.page;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.PlanState;

/** How pages word plans. */
record PlanWords(Words words) {

    private static final int BUDDHIST_ERA = 543;

    String state(PlanState state) {
        return words.of("planState-" + state.code());
    }

    String state(MeasureState state) {
        return words.of("measureState-" + state.code());
    }

    /** A budget year, of the Buddhist era in Thai. */
    String year(int year) {
        return Integer.toString(words.thai() ? year + BUDDHIST_ERA : year);
    }

    /** An amount with two decimals; a dash for none. */
    static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "–" : String.format(Locale.ROOT, "%,.2f", amount);
    }

    String address(String round, String organisation) {
        return Address.of("rounds", round, "organisations", organisation, "plan")
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
