package org.phrom.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the manifests set is what the documents say can be set. */
class SettingsTest {
    private static final Pattern KEY = Pattern.compile("`([a-z]+(?:[.-][a-z-]+)+)`");
    private static final Pattern ROLE = Pattern.compile("(?m)^\\| ((?:`[a-z-]+`(?:, )?)+) \\|");
    // the images set these: deploy/images/README.md
    private static final Set<String> OF_THE_IMAGE =
            Set.of("QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT", "QUARKUS_MANAGEMENT_HOST");

    @Test
    void everySettingIsOfTheDocumentAndWhatAnOperatorSetsIsSet() throws IOException {
        var document = Files.readString(Tools.ROOT.resolve("docs/configuration.md"));
        var operators = document.substring(
                document.indexOf("## What an operator sets"), document.indexOf("## What can be tuned"));

        var set = settings(Manifests.overlay("production"));

        assertThat(variables(document)).containsAll(set);
        var expected = variables(operators);
        expected.removeAll(OF_THE_IMAGE);
        assertThat(set).containsAll(expected);
    }

    @Test
    void theRealmHasTheRolesAndClaimsThatServicesRead() throws IOException {
        var realm = new ObjectMapper()
                .readTree(Path.of("components/keycloak/realm.json").toFile());
        var document = Files.readString(Tools.ROOT.resolve("docs/guidelines/security.md"));
        var table = document.substring(0, document.indexOf("**For whom**"));
        var roles = ROLE.matcher(table)
                .results()
                .flatMap(row -> List.of(row.group(1).replace("`", "").split(", ")).stream())
                .toList();

        assertThat(roles).hasSize(8);
        assertThat(realm.at("/roles/realm").valueStream().map(role -> role.path("name")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(roles);
        var claims = realm.at("/clients/0/protocolMappers")
                .valueStream()
                .map(mapper -> mapper.path("config"))
                .map(config -> config.path("claim.name").asText()
                        + config.path("included.custom.audience").asText());
        assertThat(claims).containsExactlyInAnyOrder("roles", "organisations", "phrom");
    }

    private static Set<String> settings(List<JsonNode> manifests) {
        var all = new TreeSet<String>();
        for (var manifest : manifests) {
            manifest.at("/spec/template/spec/containers").forEach(container -> container
                    .path("env")
                    .forEach(variable -> all.add(variable.path("name").asText())));
            if (manifest.path("kind").asText().equals("ConfigMap")) {
                manifest.path("data").fieldNames().forEachRemaining(name -> {
                    if (!name.endsWith(".json")) {
                        all.add(name);
                    }
                });
            }
        }
        return all;
    }

    private static Set<String> variables(String document) {
        return KEY.matcher(document)
                .results()
                .map(key -> key.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
