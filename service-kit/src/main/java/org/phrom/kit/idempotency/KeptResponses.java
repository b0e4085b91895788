package org.phrom.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/** The responses given under an idempotency key. */
@ApplicationScoped
class KeptResponses {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final JsonText json;
    private final Clock clock;

    KeptResponses(Database database, JsonText json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Lets the first request pass and keeps others of the same key out until it ends.
     *
     * @throws GivenAgain when the request was answered before
     * @throws Problem 409 while the first one is under way, 422 when the key was used for another request
     */
    void giveAgainOrClaim(Request request) {
        boolean alone = database.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        request.principal() + "\n" + request.route() + "\n" + request.key())
                .orElse(false);
        // looked for behind the lock: the first one ends, and is to be seen, before it lets go
        giveAgainIfKept(request);
        if (!alone) {
            throw new Problem(CommonProblem.REQUEST_IN_FLIGHT).retryAfter(PAUSE);
        }
    }

    private void giveAgainIfKept(Request request) {
        database.first(
                        "select request_hash, status, location, etag, body from idempotency_key"
                                + " where principal = ? and route = ? and key = ?",
                        row -> new Kept(
                                row.getString("request_hash"),
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getString("body")),
                        request.principal(),
                        request.route(),
                        request.key())
                .ifPresent(kept -> giveAgain(kept, request));
    }

    /** Keeps what a request came to; a result that says no status was answered with that of its endpoint. */
    void keep(Request request, @Nullable Object result, int status) {
        Kept kept = kept(request, result, status);
        database.update(
                "insert into idempotency_key"
                        + " (principal, route, key, request_hash, status, location, etag, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                request.principal(),
                request.route(),
                request.key(),
                kept.requestHash(),
                kept.status(),
                kept.location(),
                kept.etag(),
                kept.body(),
                clock.instant());
    }

    private Kept kept(Request request, @Nullable Object result, int status) {
        if (result instanceof RestResponse<?> response) {
            return kept(request, response.getStatus(), response.getHeaders(), response.getEntity());
        }
        if (result instanceof Response response) {
            return kept(request, response.getStatus(), response.getHeaders(), response.getEntity());
        }
        return new Kept(request.hash().get(), result == null ? 204 : status, null, null, body(result));
    }

    private Kept kept(Request request, int status, MultivaluedMap<String, Object> headers, @Nullable Object entity) {
        return new Kept(
                request.hash().get(),
                status,
                text(headers.getFirst(HttpHeaders.LOCATION)),
                text(headers.getFirst(HttpHeaders.ETAG)),
                body(entity));
    }

    private @Nullable String body(@Nullable Object entity) {
        return entity == null ? null : json.write(entity);
    }

    private static @Nullable String text(@Nullable Object header) {
        if (header instanceof jakarta.ws.rs.core.EntityTag tag) {
            return "\"" + tag.getValue() + "\"";
        }
        return header == null ? null : header.toString();
    }

    private static void giveAgain(Kept kept, Request request) {
        if (!kept.requestHash().equals(request.hash().get())) {
            throw new Problem(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Response.ResponseBuilder response = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.location() != null) {
            response.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            response.header(HttpHeaders.ETAG, kept.etag());
        }
        if (kept.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(kept.body());
        }
        throw new GivenAgain(response.build());
    }

    /** Ends a repeated request. */
    @ServerExceptionMapper
    public Response again(GivenAgain thrown) {
        return thrown.response();
    }

    /**
     * A request that may be repeated.
     *
     * @param hash of all that was asked; it is asked for once, when the body was read or need not be
     */
    record Request(String principal, String route, String key, Supplier<String> hash) {}

    private record Kept(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /** Ends a repeated request with the response of the first one. */
    static final class GivenAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Response response;

        GivenAgain(Response response) {
            super("answered before", null, false, false);
            this.response = response;
        }

        Response response() {
            return response;
        }
    }
}
