package org.phrom.kit.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/**
 * Stands before every endpoint that may take a body, after its roles were asked for: what says itself that it is too
 * large or packed in an unknown way is refused unread, everything else is read through {@link IncomingBody}.
 */
@ApplicationScoped
class BodyGate {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final long BYTES_PER_SECOND = 64 * 1024;

    private final BodyBudget budget;
    private final Clock clock;
    private final Duration patience;

    BodyGate(
            BodyBudget budget,
            Clock clock,
            @ConfigProperty(name = "phrom.http.body-timeout", defaultValue = "60S") Duration patience) {
        this.budget = budget;
        this.clock = clock;
        this.patience = patience;
    }

    /** Puts the stream in place of the server's. */
    @ServerRequestFilter
    public void guard(ResteasyReactiveContainerRequestContext filtered, ResourceInfo endpoint, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!WITH_BODY.contains(request.method())) {
            return;
        }
        MaxBody stated = stated(endpoint.getResourceMethod());
        long most = stated == null ? MaxBody.DEFAULT : stated.value();
        boolean packed = isPacked(request);
        long declared = length(request);
        if (declared > most) {
            throw IncomingBody.tooLarge(most);
        }
        var exchange = (ResteasyReactiveRequestContext) filtered.getServerRequestContext();
        IncomingBody body = new IncomingBody(
                exchange.serverRequest()::createInputStream,
                new IncomingBody.Terms(most, declared, packed, digest(request)),
                budget.share(stated != null && stated.aside()),
                new Pace());
        exchange.setInputStream(body);
        exchange.registerCompletionCallback(failure -> body.end());
        routing.put(IncomingBody.KEY, body);
    }

    private static @Nullable MaxBody stated(Method endpoint) {
        MaxBody own = endpoint.getAnnotation(MaxBody.class);
        return own == null ? endpoint.getDeclaringClass().getAnnotation(MaxBody.class) : own;
    }

    private static boolean isPacked(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return false;
        }
        if (GZIP.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                .detail(new Text("Content-Encoding ใช้ได้เฉพาะ gzip", "The only Content-Encoding taken is gzip"));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static @Nullable MessageDigest digest(HttpServerRequest request) {
        try {
            return request.headers().contains("Idempotency-Key") ? MessageDigest.getInstance("SHA-256") : null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A worker waits for whoever sends slowly, so not for ever; time counts from the first bytes on. */
    private final class Pace implements LongConsumer {

        private @Nullable Instant begin;

        @Override
        public void accept(long arrived) {
            Instant now = clock.instant();
            if (begin == null) {
                begin = now;
            }
            if (now.isAfter(begin.plus(patience).plusSeconds(arrived / BYTES_PER_SECOND))) {
                throw new Problem(CommonProblem.REQUEST_TIMEOUT);
            }
        }
    }
}
