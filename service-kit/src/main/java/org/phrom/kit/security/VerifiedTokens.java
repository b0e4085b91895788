package org.phrom.kit.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Verified> kept = new LinkedHashMap<>();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
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
        return Uni.createFrom().item(find(request.getToken().getToken()));
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
