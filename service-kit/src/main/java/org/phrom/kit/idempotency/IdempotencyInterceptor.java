package org.phrom.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.IncomingBody;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;

/** Does the work of {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    // paths and headers; what is of another type came in the body or the query
    private static final List<Class<?>> PLAIN = List.of(CharSequence.class, Number.class, Boolean.class, UUID.class);

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final KeptResponses kept;

    IdempotencyInterceptor(CurrentVertxRequest current, Caller caller, KeptResponses kept) {
        this.current = current;
        this.caller = caller;
        this.kept = kept;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        RoutingContext request = current.getCurrent();
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        checkForm(key);
        String route = request.request().method() + " " + request.normalizedPath();
        KeptResponses.Request repeatable =
                new KeptResponses.Request(caller.subject(), route, key, hashing(invocation.getParameters(), request));
        return QuarkusTransaction.requiringNew().call(() -> {
            kept.giveAgainOrClaim(repeatable);
            Object result = invocation.proceed();
            kept.keep(repeatable, result, statusOf(invocation.getMethod()));
            return result;
        });
    }

    private static int statusOf(Method endpoint) {
        ResponseStatus declared = endpoint.getAnnotation(ResponseStatus.class);
        return declared == null ? 200 : declared.value();
    }

    private static void checkForm(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            HEADER,
                            "malformed",
                            new Text(
                                    "ต้องเป็นอักขระ ASCII 1 ถึง 255 ตัว",
                                    "It must be 1 to 255 printable ASCII characters"));
        }
    }

    // whoever sends slowly must not hold a transaction; only an endpoint that reads the stream itself has it read later
    private static Supplier<String> hashing(@Nullable Object[] parameters, RoutingContext request) {
        for (Object parameter : parameters) {
            if (parameter instanceof InputStream || parameter instanceof Body<?>) {
                return () -> hash(parameters, request);
            }
        }
        String hash = hash(parameters, request);
        return () -> hash;
    }

    // the body's own hash was taken while it was read, so that it need not be kept or written a second time
    private static String hash(@Nullable Object[] parameters, RoutingContext request) {
        StringBuilder asked = new StringBuilder(IncomingBody.digest(request));
        asked.append('\n').append(request.request().query());
        for (Object parameter : parameters) {
            if (parameter == null || PLAIN.stream().anyMatch(type -> type.isInstance(parameter))) {
                asked.append('\n').append(parameter);
            }
        }
        return HashUtil.sha256(asked.toString());
    }
}
