package org.phrom.kit.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what all may keep for minutes ({@link Keeping#EVERYBODY_FOR_MINUTES}) again as the bytes that it was, without
 * asking the endpoint: on the day of publication many read the same few addresses. Of several who ask for an answer that
 * is older than a second one has it made anew, and the others get what is there.
 *
 * <p>Callers with a token are always led to the endpoint, since what they see may be more.
 */
@ApplicationScoped
class PublishedAnswers {

    // behind the limits of callers (150), before the one that asks for rights (100)
    private static final int BEHIND_LIMITS = 125;
    private static final int TIMES_AGE = 10;
    private static final int PARTS_OF_THE_ROOM = 8;
    // about what an entry takes beside its key and its bytes
    private static final int OF_ITS_HEADERS = 4_096;
    private static final String ASKED = "phrom.published.asked";
    // these are of one request, or of one connection
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "x-request-id",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "set-cookie");
    private static final List<String> OF_ONE_CALLER = List.of("access-control-", "ratelimit-");

    private final Cache<String, SentAgain> kept;
    private final long room;
    private final Duration age;

    PublishedAnswers(
            @ConfigProperty(name = "phrom.published.kept", defaultValue = "16M") MemorySize most,
            @ConfigProperty(name = "phrom.published.age", defaultValue = "1S") Duration age) {
        this.room = most.asLongValue() / PARTS_OF_THE_ROOM;
        this.age = age;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most.asLongValue())
                .weigher((String key, SentAgain answer) -> answer.weight() + 2 * key.length() + OF_ITS_HEADERS)
                .expireAfterWrite(age.multipliedBy(TIMES_AGE))
                .build();
    }

    void sendAgain(@Observes Filters filters) {
        filters.register(this::answer, BEHIND_LIMITS);
    }

    private void answer(RoutingContext request) {
        HttpServerRequest asked = request.request();
        if (asked.method() != HttpMethod.GET || asked.headers().contains(HttpHeaders.AUTHORIZATION)) {
            request.next();
            return;
        }
        String key = String.join(
                "\n",
                asked.uri(),
                Objects.toString(asked.authority(), ""),
                String.join(",", asked.headers().getAll(HttpHeaders.ACCEPT)),
                String.join(",", asked.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
        SentAgain answer = kept.getIfPresent(key);
        if (answer == null || !answer.stands(age, TIMES_AGE) || !answer.send(request)) {
            CompletableFuture<MultiMap> headers = new CompletableFuture<>();
            // of handlers like this the last one is asked first: the endpoint's before, those of what all answers have
            // after
            request.addHeadersEndHandler(
                    sent -> headers.complete(own(request.response().headers())));
            request.put(ASKED, new Asked(key, headers));
            request.next();
        }
    }

    /** How many bytes an answer that is kept may have. */
    long room() {
        return room;
    }

    /** Whether the answer to this request may be kept, if it turns out to be for everybody. */
    static boolean wanted(RoutingContext request) {
        return request.get(ASKED) != null;
    }

    /** Keeps an answer; its headers are known by then, or come later. */
    void keep(RoutingContext request, byte[] body) {
        Asked asked = asked(request);
        asked.headers().thenAccept(headers -> {
            if (body.length <= room) {
                kept.put(asked.key(), SentAgain.of(headers, body, request.get(SentAgain.TEMPLATE)));
            }
        });
    }

    /** Keeps that a reader was told that it has the answer already. */
    void keepUnchanged(RoutingContext request) {
        Asked asked = asked(request);
        asked.headers().thenAccept(headers -> kept.asMap()
                .compute(
                        asked.key(),
                        (key, known) -> SentAgain.unchanged(headers, known, request.get(SentAgain.TEMPLATE))));
    }

    /** Forgets what was kept: it is no longer what everybody may see. */
    void forget(RoutingContext request) {
        kept.invalidate(asked(request).key());
    }

    private static Asked asked(RoutingContext request) {
        return Objects.requireNonNull(request.get(ASKED));
    }

    private static MultiMap own(MultiMap headers) {
        MultiMap own = MultiMap.caseInsensitiveMultiMap();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_ONE_ANSWER.contains(lower) && OF_ONE_CALLER.stream().noneMatch(lower::startsWith)) {
                own.add(name, value);
            }
        });
        return own;
    }

    /** What was asked for, and the headers of the answer once they are sent. */
    private record Asked(String key, CompletableFuture<MultiMap> headers) {}
}
