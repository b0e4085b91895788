package org.phrom.survey.rendering.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Days;
import org.phrom.kit.text.Text;

/** What a blank form says in one language beside the words of its framework; days in Thai are of the Buddhist era. */
record Labels(Locale language) {

    String of(Text text) {
        return text.in(language);
    }

    String of(String th, String en) {
        return isThai() ? th : en;
    }

    boolean isThai() {
        return language.getLanguage().equals("th");
    }

    String day(Instant time) {
        return Days.day(time, language);
    }

    String day(String iso) {
        return Days.day(LocalDate.parse(iso), language);
    }

    /** A number in full, in groups of thousands. */
    static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** The kind of an organisation. */
    String kind(String type) {
        return Words.in(language).kind(type);
    }
}
