package org.phrom.kit.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the present request, from the bearer token; a service's own work is done by {@code system}. */
@ApplicationScoped
public class Caller {

    private static final String SYSTEM = "system";
    private static final String EVERYTHING = "*";

    private final CurrentIdentityAssociation association;

    Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Subject of the token; {@code anonymous} without one, {@code system} outside a request. */
    public String subject() {
        if (!inRequest()) {
            return SYSTEM;
        }
        SecurityIdentity identity = association.getIdentity();
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** Whether there is no token. */
    public boolean anonymous() {
        return !inRequest() || association.getIdentity().isAnonymous();
    }

    /** Roles of the token. */
    public Set<String> roles() {
        return inRequest() ? association.getIdentity().getRoles() : Set.of();
    }

    /** Whether the token gives one of the roles. */
    public boolean has(String... anyRole) {
        Set<String> roles = roles();
        for (String role : anyRole) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the caller works for the whole; others see the organisations of their sub-trees only. A reviewer does
     * when the claim {@code organisations} says so with {@code "*"}; a claim that is absent or no list gives nothing.
     */
    public boolean seesAll() {
        return has(Roles.ADMINISTRATOR, Roles.FRAMEWORK_AUTHOR, Roles.ROUND_MANAGER, Roles.ANALYST, Roles.OPERATOR)
                || reviewsAll();
    }

    /** Whether the caller reviews for the whole. */
    public boolean reviewsAll() {
        return has(Roles.REVIEWER) && claimed().contains(EVERYTHING);
    }

    /** Codes at the tops of the sub-trees the caller acts for (claim {@code organisations}); empty for none. */
    public List<String> organisations() {
        return claimed().stream().filter(code -> !code.equals(EVERYTHING)).toList();
    }

    private List<String> claimed() {
        if (inRequest()
                && association.getIdentity().getPrincipal() instanceof JsonWebToken token
                && token.getClaim("organisations") instanceof Collection<?> codes) {
            return codes.stream().flatMap(Caller::text).toList();
        }
        return List.of();
    }

    private static Stream<String> text(@Nullable Object code) {
        if (code instanceof JsonString json) {
            return Stream.of(json.getString());
        }
        return code instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }
}
