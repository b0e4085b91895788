package org.phrom.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.ProblemResponses;
import org.phrom.kit.text.Text;

/**
 * Refuses, before anything else looks at them, requests whose address or headers are not what HTTP knows. Behind this
 * the framework meets only what it can read; it would answer others without a problem document, or with a 500.
 */
@ApplicationScoped
class MalformedRequests {

    private static final int BEFORE_ALL_OTHERS = 20_000;
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADER = 32_000;
    private static final int LONGEST_MEDIA_TYPES = 1_000;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETERS =
            "(?:\\s*+;\\s*+(?:" + TOKEN + "=(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?+)*+\\s*+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);
    private static final Pattern MEDIA_TYPES =
            Pattern.compile("\\s*(?:" + MEDIA_TYPE + ")?(?:,\\s*(?:" + MEDIA_TYPE + ")?)*");
    private static final Pattern WEIGHT = Pattern.compile(";\\s*[qQ]=([^;,]*)");
    private static final Pattern WEIGHT_VALUE = Pattern.compile("\\s*(?:0(?:\\.\\d*)?|1(?:\\.0*)?)\\s*");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^\";]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=", Pattern.CASE_INSENSITIVE);
    private static final String BEARER = "bearer";
    // nearly every request; the patterns would take a twentieth of the time of a small one
    private static final Set<String> USUAL_TYPES = Set.of("application/json", "text/html", "*/*");

    private final ProblemResponses responses;

    MalformedRequests(ProblemResponses responses) {
        this.responses = responses;
    }

    void refuse(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        Problem problem = fault(context.request());
        if (problem == null) {
            context.next();
        } else {
            responses.send(problem, context);
        }
    }

    private static @Nullable Problem fault(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return new Problem(CommonProblem.URI_TOO_LONG).with("maxCharacters", LONGEST_ADDRESS);
        }
        if (size(request) > LARGEST_HEADER) {
            return new Problem(CommonProblem.HEADERS_TOO_LARGE).with("maxBytes", LARGEST_HEADER);
        }
        if (!isAddress(request.uri())) {
            return new Problem(CommonProblem.MALFORMED_REQUEST)
                    .detail(new Text("ที่อยู่ไม่ถูกต้องตามรูปแบบ", "The address is not well-formed"));
        }
        if (request.getHeader(HttpHeaders.HOST) != null && request.authority() == null) {
            return malformed("Host");
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && isBearer(authorization) && !isSigned(authorization)) {
            return new Problem(CommonProblem.UNAUTHENTICATED);
        }
        // no path of this service has parameters of its own, and decoding them would decode the path twice
        return request.uri().split("\\?", 2)[0].contains(";") ? new Problem(CommonProblem.NOT_FOUND) : media(request);
    }

    private static @Nullable Problem media(HttpServerRequest request) {
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (accept.replace(',', ' ').isBlank()) {
            request.headers().remove(HttpHeaders.ACCEPT);
        } else if (!USUAL_TYPES.contains(accept) && !isAccept(accept)) {
            return malformed("Accept");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || type.equals("application/json") || isContentType(type)
                ? null
                : new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    private static Problem malformed(String header) {
        return new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter(
                        header, "malformed", new Text("รูปแบบไม่ถูกต้อง", "It is not of the form that HTTP defines"));
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static boolean isAddress(String text) {
        try {
            return text.equals("*") || new URI(text).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (authorization.length() == BEARER.length()
                        || Character.isWhitespace(authorization.charAt(BEARER.length())));
    }

    /** Whether a bearer token is one that can be signed: three parts of base64url, as JWS compact serialisation has it. */
    private static boolean isSigned(String authorization) {
        int end = authorization.length();
        int at = BEARER.length();
        while (at < end && authorization.charAt(at) == ' ') {
            at++;
        }
        while (end > at && authorization.charAt(end - 1) == ' ') {
            end--;
        }
        int parts = 0;
        int begin = at;
        for (; at < end; at++) {
            char letter = authorization.charAt(at);
            if (letter == '.') {
                if (at == begin) {
                    return false;
                }
                parts++;
                begin = at + 1;
            } else if (!isBase64Url(letter)) {
                return false;
            }
        }
        return parts == 2 && begin < end;
    }

    private static boolean isBase64Url(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '-'
                || letter == '_';
    }

    private static boolean isAccept(String text) {
        return text.length() <= LONGEST_MEDIA_TYPES && MEDIA_TYPES.matcher(text).matches() && isWeighed(text);
    }

    private static boolean isWeighed(String accept) {
        Matcher weight = WEIGHT.matcher(accept);
        while (weight.find()) {
            if (!WEIGHT_VALUE.matcher(weight.group(1)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContentType(String text) {
        Matcher charset = CHARSET.matcher(text);
        try {
            return text.length() <= LONGEST_MEDIA_TYPES
                    && MEDIA_TYPE.matcher(text.strip()).matches()
                    && !text.contains("*")
                    && (!text.startsWith("multipart/") || BOUNDARY.matcher(text).find())
                    && (!charset.find() || Charset.isSupported(charset.group(1).strip()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
