package org.phrom.kit.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute, and never past their own end, the tokens whose signature and claims were found good: checking
 * a signature costs more than most requests. Only the very same token is taken again; every other one is checked.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final int MOST = 1_000;
    private static final String REMEMBERED = "phrom.remembered";
    private static final Instant END_OF_CALENDAR = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final ObjectMapper json;
    private final Map<String, Verified> kept = new LinkedHashMap<>();

    VerifiedTokens(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    // before the one that checks
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity found = find(token);
        return found == null && !isReadable(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("not a JWT"))
                : Uni.createFrom().item(found);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential credential = identity.getCredential(TokenCredential.class);
        boolean checked = identity.getAttribute(REMEMBERED) == null;
        if (checked && credential != null && identity.getPrincipal() instanceof JsonWebToken token) {
            keep(credential.getToken(), identity, Instant.ofEpochSecond(token.getExpirationTime()));
        }
        return Uni.createFrom().item(identity);
    }

    // three parts, of which two are JSON objects, and times that a calendar holds: what checks the signature expects it
    private boolean isReadable(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length == 3
                    && !parts[2].isEmpty()
                    && object(parts[0]).isObject()
                    && isTimely(object(parts[1]));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private JsonNode object(String part) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean isTimely(JsonNode claims) {
        return claims.isObject()
                && Stream.of("exp", "nbf", "iat")
                        .map(claims::path)
                        .allMatch(time -> time.isMissingNode()
                                || time.isNumber() && Math.abs(time.asDouble()) <= END_OF_CALENDAR.getEpochSecond());
    }

    private synchronized @Nullable SecurityIdentity find(String token) {
        Verified verified = kept.get(token);
        if (verified != null && !clock.instant().isBefore(verified.until())) {
            kept.remove(token);
            return null;
        }
        return verified == null ? null : verified.identity();
    }

    private synchronized void keep(String token, SecurityIdentity identity, Instant end) {
        Instant longest = clock.instant().plus(LONGEST);
        SecurityIdentity remembered = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(REMEMBERED, true)
                .build();
        kept.put(token, new Verified(remembered, end.isBefore(longest) ? end : longest));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private record Verified(SecurityIdentity identity, Instant until) {}
}
