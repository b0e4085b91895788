package org.phrom.kit.testing;

import java.util.List;
import java.util.Map;

/** Bearer tokens of the test issuer. */
public final class Tokens {
    private static final long AN_HOUR = 3600;

    private Tokens() {}

    /** The token of somebody with one role who sees the sub-trees of these organisations; none means no claim. */
    public static String bearer(String role, String... organisations) {
        return of("a-" + role, List.of(role), organisations);
    }

    public static String of(String subject, List<String> roles, String... organisations) {
        return Infrastructure.mint(subject, roles, List.of(organisations), AN_HOUR);
    }

    /** A token of the right issuer that is good for so many seconds. */
    public static String lasting(String role, long seconds) {
        return Infrastructure.mint("a-" + role, List.of(role), List.of(), seconds);
    }

    /** A token of the right issuer whose time is over. */
    public static String expired(String role) {
        return Infrastructure.mint("a-" + role, List.of(role), List.of(), -AN_HOUR);
    }

    /** A token of the right issuer in which these claims stand as they are, be they as they should or not. */
    public static String with(String role, Map<String, Object> claims) {
        return Infrastructure.mintWith(List.of(role), claims);
    }
}
