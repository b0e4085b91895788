package org.phrom.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What leads in from outside, be it an Ingress or a Gateway: over TLS, to the API of a service, not to what is inner. */
final class WayInRules {
    private static final List<String> INNER = List.of("/q/health", "/q/metrics");

    private final Applied applied;

    WayInRules(Applied applied) {
        this.applied = applied;
    }

    void check() {
        applied.of("Ingress").forEach(this::ingress);
        applied.of("Gateway").forEach(gateway -> gateway.at("/spec/listeners")
                .forEach(listener -> applied.require(isSecured(listener), gateway, "a listener of it has no TLS")));
        applied.of("Gateway").forEach(this::addresses);
        applied.of("HTTPRoute").forEach(this::route);
    }

    /** Envoy Gateway appends to what a caller sent, and a service believes the first address. */
    private void addresses(JsonNode gateway) {
        var cleaned = applied.of("ClientTrafficPolicy")
                .filter(policy -> policy.at("/spec/targetRefs/0/name").equals(gateway.at("/metadata/name")))
                .flatMap(policy ->
                        policy.at("/spec/headers/earlyRequestHeaders/remove").valueStream())
                .anyMatch(header -> header.asText().equals("X-Forwarded-For"));
        applied.require(
                cleaned || !gateway.at("/spec/gatewayClassName").asText().equals("envoy-gateway"),
                gateway,
                "callers make up their addresses");
    }

    private void ingress(JsonNode ingress) {
        var secured = ingress.at("/spec/tls")
                .valueStream()
                .flatMap(tls -> tls.path("hosts").valueStream())
                .map(JsonNode::asText)
                .toList();
        for (var rule : ingress.at("/spec/rules")) {
            applied.require(secured.contains(rule.path("host").asText()), ingress, "a host of it has no TLS");
            for (var path : rule.at("/http/paths")) {
                var service = path.at("/backend/service");
                var named = service.at("/port/name").asText();
                leadsToTheApi(ingress, service.path("name").asText(), named.equals("http"));
                var exact = path.path("pathType").asText().equals("Exact");
                hidesWhatIsInner(ingress, path.path("path").asText(), exact);
            }
        }
    }

    private void route(JsonNode route) {
        var hosts = hostsOfParents(route);
        var own = route.at("/spec/hostnames");
        applied.require(
                !own.isEmpty() && own.valueStream().allMatch(host -> hosts.contains(host.asText())),
                route,
                "a host of it has no listener");
        for (var rule : route.at("/spec/rules")) {
            for (var backend : rule.path("backendRefs")) {
                var service = backend.path("name").asText();
                leadsToTheApi(route, service, backend.path("port").asInt() == portOfApi(service));
            }
            applied.require(!rule.path("matches").isEmpty(), route, "it leads everything in");
            applied.require(
                    rule.at("/timeouts/request").asText().endsWith("m"), route, "its proxy ends what takes minutes");
            for (var match : rule.path("matches")) {
                var type = match.at("/path/type").asText("PathPrefix");
                applied.require(!type.equals("RegularExpression"), route, "nobody sees what its pattern leads in");
                hidesWhatIsInner(route, match.at("/path/value").asText("/"), type.equals("Exact"));
            }
        }
    }

    private Set<String> hostsOfParents(JsonNode route) {
        return route.at("/spec/parentRefs")
                .valueStream()
                .flatMap(parent -> applied.find("Gateway", parent.path("name").asText()).stream())
                .flatMap(gateway -> gateway.at("/spec/listeners").valueStream())
                .map(listener -> listener.path("hostname").asText())
                .collect(Collectors.toSet());
    }

    private int portOfApi(String service) {
        return applied.find("Service", service).stream()
                .flatMap(found -> found.at("/spec/ports").valueStream())
                .filter(port -> port.path("name").asText().equals("http"))
                .mapToInt(port -> port.path("port").asInt())
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSecured(JsonNode listener) {
        return listener.path("protocol").asText().equals("HTTPS")
                && listener.at("/tls/mode").asText("Terminate").equals("Terminate")
                && !listener.at("/tls/certificateRefs").isEmpty();
    }

    private void leadsToTheApi(JsonNode manifest, String service, boolean portOfApi) {
        applied.require(applied.exists("Service", service), manifest, "it leads to no service");
        applied.require(portOfApi, manifest, "it leads to another port than that of the API");
    }

    private void hidesWhatIsInner(JsonNode manifest, String path, boolean exact) {
        for (var inner : INNER) {
            var shown = path.startsWith(inner) || !exact && inner.startsWith(path);
            applied.require(!shown, manifest, "it shows " + inner + " to the world");
        }
    }
}
