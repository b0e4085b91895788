package org.phrom.reporting.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Languages;

/** Everything a page says in one language: words, dates and texts that come in pairs. */
public record Words(Locale language, Map<String, String> all) {

    private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter BUDDHIST_ERA = DateTimeFormatter.ofPattern("d MMMM 'พ.ศ.' y", Languages.THAI)
            .withChronology(ThaiBuddhistChronology.INSTANCE);

    /** The words of a language. */
    public static Words in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), tag -> {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "words",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new Words(
                    language,
                    bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString)));
        });
    }

    /** Whether they are Thai. */
    public boolean thai() {
        return language.equals(Languages.THAI);
    }

    /** One word; the key itself where there is none. */
    public String of(String key) {
        return all.getOrDefault(key, key);
    }

    /** A sentence with values in it. */
    public String of(String key, Object... values) {
        return new MessageFormat(of(key), Locale.ROOT).format(values);
    }

    /** The text in this language; the other one while there is none. */
    public String of(Text text) {
        String wanted = text.in(language);
        return wanted.isBlank() ? (thai() ? text.en() : text.th()) : wanted;
    }

    /** A day. */
    public String date(LocalDate date) {
        return format(date);
    }

    /** The kind of an organisation; one that Phrom has no word for shows as the code it has. */
    public String kind(String type) {
        return all.getOrDefault("kind-" + type, type);
    }

    /** The day of a time; nothing for none. */
    public @Nullable String date(@Nullable Instant time) {
        return time == null ? null : format(time.atZone(ZONE));
    }

    private String format(TemporalAccessor date) {
        return (thai() ? BUDDHIST_ERA : ENGLISH).format(date);
    }
}
