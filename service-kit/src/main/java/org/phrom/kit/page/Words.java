package org.phrom.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Days;
import org.phrom.kit.text.Languages;
import org.phrom.kit.text.Text;

/** Everything a page says in one language, from the service's {@code words_*.properties}: words, days, texts in pairs. */
public record Words(Locale language, Map<String, String> all) {

    private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** The words in the language that the address asks for, or else the reader's; English for everybody else. */
    public static Words of(@Nullable String asked, HttpHeaders headers) {
        return in(Languages.of(asked, headers));
    }

    /** The words of a language. */
    public static Words in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), tag -> {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "words",
                    language,
                    Thread.currentThread().getContextClassLoader(), // the service's, as the words are
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

    /** The kind of an organisation; one that Phrom has no word for shows as the code it has. */
    public String kind(String type) {
        return all.getOrDefault("kind-" + type, type);
    }

    /** A day. */
    public String date(LocalDate date) {
        return Days.day(date, language);
    }

    /** The day of a time; nothing for none. */
    public @Nullable String date(@Nullable Instant time) {
        return time == null ? null : Days.day(time, language);
    }

    /** A time, to the minute. */
    public String time(Instant time) {
        return Days.time(time, language);
    }
}
