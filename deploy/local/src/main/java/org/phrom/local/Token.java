package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.testing.LocalIssuer;

/**
 * {@code deploy/local/token ROLE [--organisation CODE]...}: prints a bearer token of the local issuer. A reviewer of
 * everything has the code {@code '*'}.
 */
final class Token {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private Token() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(mint(new ArrayDeque<>(List.of(arguments))));
        } catch (RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    static String mint(ArrayDeque<String> arguments) {
        var role = arguments.isEmpty() ? "" : arguments.remove();
        if (!Welcome.ROLES.contains(role)) {
            throw new Fault("usage: deploy/local/token ROLE [--organisation CODE]...  with ROLE one of "
                    + String.join(", ", Welcome.ROLES));
        }
        var organisations = new ArrayList<String>();
        while (!arguments.isEmpty()) {
            if (!arguments.remove().equals("--organisation") || arguments.isEmpty()) {
                throw new Fault("After the role only --organisation CODE may follow.");
            }
            organisations.add(arguments.remove());
        }
        var key = LocalIssuer.keyOf(new Secrets(Options.givenData().resolve("secrets")).key());
        return LocalIssuer.offline(key, port()).mint("local-" + role, List.of(role), organisations, LIFETIME);
    }

    static int port() {
        var file = Options.givenData().resolve("run/issuer-port");
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException neverStarted) {
            throw new Fault(
                    "There is no platform under " + Options.givenData() + " yet: start one with deploy/local/up.");
        }
    }
}
