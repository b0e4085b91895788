package org.phrom.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemResponses;

/**
 * Lets a caller make so many requests in a window of time that begins with its first one. Who calls is the subject of
 * the token, and without a good one the address, of IPv6 its first half. Each replica counts for itself and what it counts is lost with it, so
 * all replicas together let as many times more pass. What is too much is refused before its body is read.
 */
@ApplicationScoped
class RateLimits {

    // behind the handlers for other origins (300) and tokens (200), before the one that asks for rights (100)
    private static final int BEHIND_TOKENS = 150;
    private static final String OF_OPERATORS = "/q/";
    private static final long MOST_CALLERS = 100_000;
    private static final Pattern FIRST_HALF = Pattern.compile("^((?:[^:]+:){4}).+");

    private static final BiConsumer<RoutingContext, Throwable> LATER = (request, failure) -> {};

    private final int limit;
    private final Duration window;
    private final IdentityProviderManager identities;
    private final ProblemResponses responses;
    private final Clock clock;
    private final Cache<String, Window> windows;

    RateLimits(
            @ConfigProperty(name = "phrom.http.rate-limit", defaultValue = "0") int limit,
            @ConfigProperty(name = "phrom.http.rate-window", defaultValue = "1M") Duration window,
            IdentityProviderManager identities,
            ProblemResponses responses,
            Clock clock) {
        this.limit = limit;
        this.window = window;
        this.identities = identities;
        this.responses = responses;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterWrite(window)
                .build();
    }

    void limit(@Observes Filters filters) {
        if (limit > 0) {
            filters.register(this::identify, BEHIND_TOKENS);
        }
    }

    private void identify(RoutingContext request) {
        // as it is routed: what is written as /q/../v1 leads to /v1
        if (request.normalizedPath().startsWith(OF_OPERATORS)) {
            request.next();
            return;
        }
        Context context = Objects.requireNonNull(Vertx.currentContext());
        // a bad token is not answered here, but where it is asked for: until then it is an address
        Object answering = request.data().put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LATER);
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .emitOn(work -> context.runOnContext(turn -> work.run()))
                .onItemOrFailure()
                .invoke((identity, failure) -> request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answering))
                .subscribe()
                .with(identity -> admit(request, subject(identity)), failure -> admit(request, null));
    }

    private void admit(RoutingContext request, @Nullable String subject) {
        Instant now = clock.instant();
        Window counted = Objects.requireNonNull(windows.asMap()
                .compute(
                        subject == null ? address(request) : "subject " + subject,
                        (caller, begun) -> next(begun, now)));
        // whole seconds, so that nobody comes back too early
        long reset = Duration.between(now, counted.end()).plusMillis(999).toSeconds();
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Limit", Integer.toString(limit));
        response.putHeader("RateLimit-Remaining", Integer.toString(Math.max(0, limit - counted.requests())));
        response.putHeader("RateLimit-Reset", Long.toString(reset));
        if (counted.requests() > limit) {
            responses.send(new Problem(CommonProblem.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(reset)), request);
        } else {
            request.next();
        }
    }

    private Window next(@Nullable Window begun, Instant now) {
        return begun == null || !now.isBefore(begun.end())
                ? new Window(now.plus(window), 1)
                : new Window(begun.end(), begun.requests() + 1);
    }

    private static @Nullable String subject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }

    private static String address(RoutingContext request) {
        SocketAddress sender = request.request().remoteAddress();
        String host = sender == null ? null : sender.hostAddress();
        // whoever has one address of IPv6 has all of its /64
        return "address " + (host == null ? "" : FIRST_HALF.matcher(host).replaceFirst("$1"));
    }

    /** What a caller has had until a moment. */
    private record Window(Instant end, int requests) {}
}
