package org.phrom.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days and times as people in Thailand read them: there, and by the Buddhist era in Thai. */
public final class Days {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM y, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THAI_DAY = buddhist("d MMMM 'พ.ศ.' y");
    private static final DateTimeFormatter THAI_TIME = buddhist("d MMMM 'พ.ศ.' y 'เวลา' HH:mm 'น.'");

    private Days() {}

    private static DateTimeFormatter buddhist(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Languages.THAI).withChronology(ThaiBuddhistChronology.INSTANCE);
    }

    /** A day. */
    public static String day(LocalDate day, Locale language) {
        return written(day, language);
    }

    /** The day of a time. */
    public static String day(Instant time, Locale language) {
        return written(time.atZone(ZONE), language);
    }

    /** A time, to the minute. */
    public static String time(Instant time, Locale language) {
        return (isThai(language) ? THAI_TIME : TIME).format(time.atZone(ZONE));
    }

    private static String written(TemporalAccessor day, Locale language) {
        return (isThai(language) ? THAI_DAY : DAY).format(day);
    }

    private static boolean isThai(Locale language) {
        return language.getLanguage().equals("th");
    }
}
