package org.phrom.survey.rendering.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.phrom.kit.text.Text;
import org.phrom.survey.page.Words;

/** What a blank form says in one language beside the words of its framework; days in Thai are of the Buddhist era. */
record Labels(Locale language) {

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter BUDDHIST_ERA =
            DateTimeFormatter.ofPattern("d MMMM 'พ.ศ.' y", THAI).withChronology(ThaiBuddhistChronology.INSTANCE);

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
        return format(time.atZone(ZONE));
    }

    String day(String iso) {
        return format(LocalDate.parse(iso));
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

    private String format(TemporalAccessor day) {
        return (isThai() ? BUDDHIST_ERA : ENGLISH).format(day);
    }
}
