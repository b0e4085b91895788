package org.phrom.survey.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** Everything a page says in one language: words, dates and texts that come in pairs. */
public record Words(Locale language, Map<String, String> all) {

    private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BUDDHIST_ERA = DateTimeFormatter.ofPattern(
                    "d MMMM 'พ.ศ.' y 'เวลา' HH:mm 'น.'", THAI)
            .withChronology(ThaiBuddhistChronology.INSTANCE);

    /** The words in the language that the address asks for, or else the reader's; English for everybody else. */
    public static Words of(@Nullable String asked, HttpHeaders headers) {
        if ("th".equals(asked) || "en".equals(asked)) {
            return in(Locale.forLanguageTag(asked));
        }
        return in(headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH));
    }

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
        return language.equals(THAI);
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

    /** A time in Thailand, by the Buddhist era in Thai. */
    public String time(Instant time) {
        return (thai() ? BUDDHIST_ERA : ENGLISH).format(time.atZone(ZONE));
    }
}
