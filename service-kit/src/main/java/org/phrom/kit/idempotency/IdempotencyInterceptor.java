package org.phrom.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
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

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final KeptResponses kept;
    private final ObjectMapper json;

    IdempotencyInterceptor(CurrentVertxRequest current, Caller caller, KeptResponses kept, ObjectMapper json) {
        this.current = current;
        this.caller = caller;
        this.kept = kept;
        this.json = json;
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
        KeptResponses.Request repeatable = new KeptResponses.Request(caller.subject(), route, key, hash(invocation));
        return QuarkusTransaction.requiringNew().call(() -> {
            kept.giveAgainOrClaim(repeatable);
            Object result = invocation.proceed();
            kept.keep(repeatable, result);
            return result;
        });
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

    private String hash(InvocationContext invocation) throws JsonProcessingException, NoSuchAlgorithmException {
        String arguments = json.writeValueAsString(Arrays.asList(invocation.getParameters()));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(arguments.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
