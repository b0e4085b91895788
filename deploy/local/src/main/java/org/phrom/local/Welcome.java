package org.phrom.local;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a person reads when the platform is up: addresses, tokens, and three requests worth trying. */
final class Welcome {
    static final List<String> ROLES = List.of(
            "administrator",
            "framework-author",
            "round-manager",
            "respondent",
            "approver",
            "reviewer",
            "analyst",
            "operator");
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final Platform platform;
    private final Options options;

    Welcome(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    String text() {
        return String.join("\n", addresses(), tokens(), tries(), "Ctrl-C (or deploy/local/down) stops everything.");
    }

    private String addresses() {
        var ports = options.ports();
        return """

                Pages      %3$s/  %3$s/rounds/gtmi-2022  %3$s/rounds/th-readiness-2568
                Hearing    %1$s/frameworks/th-provincial-readiness/versions/1/hearing
                Swagger    %1$s/q/swagger-ui  %2$s/q/swagger-ui  %3$s/q/swagger-ui
                PostgreSQL 127.0.0.1:%4$d  databases survey, scoring, reporting (passwords in %7$s)
                Kafka      127.0.0.1:%5$d
                Tokens     http://127.0.0.1:%6$d
                Logs       %8$s
                """.formatted(
                        platform.url("survey"),
                        platform.url("scoring"),
                        platform.url("reporting"),
                        ports.postgres(),
                        ports.kafka(),
                        ports.issuer(),
                        options.data().resolve("secrets"),
                        options.data().resolve("logs"));
    }

    private String tokens() {
        return ROLES.stream()
                .map(role -> "%-17s%s"
                        .formatted(
                                role,
                                platform.token(role, role.equals("reviewer") ? List.of("*") : List.of(), LIFETIME)))
                .collect(Collectors.joining(
                        "\n\n", "A token per role (12 hours; deploy/local/token ROLE makes more):\n", "\n"));
    }

    private String tries() {
        return """
                Worth trying:
                curl '%s/v1/rounds/gtmi-2022/ranking?pageSize=5'
                curl -H "Authorization: Bearer $(deploy/local/token analyst)" '%s/v1/score-runs/gtmi-2022-live/scores/THA/trace'
                curl -H "Authorization: Bearer $(deploy/local/token administrator)" '%s/v1/organisations/TH-50'
                """.formatted(platform.url("reporting"), platform.url("scoring"), platform.url("survey"));
    }
}
