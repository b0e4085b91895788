package org.phrom.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a manifest is found: each line breaks what was right. */
class RulesTest {
    private static final String RIGHT = read();
    private static final String DIGEST = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @Test
    void whatIsRightBreaksNoRuleAndNoKind() {
        assertThat(Rules.findings(Manifests.parse(RIGHT))).isEmpty();
        assertThat(ofKinds(Manifests.parse(RIGHT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "name: thing-map | name: Thing_map | ConfigMap/Thing_map: its name is none of a host",
                "matchLabels: {app: thing} # deployment | matchLabels: {app: other} | Deployment/thing: its selector is not of its pods",
                "automountServiceAccountToken: false | automountServiceAccountToken: true | Deployment/thing: its pods get a token",
                "runAsNonRoot: true | runAsNonRoot: false | Deployment/thing: it may run as root",
                "runAsUser: 10001 | runAsUser: 0 | Deployment/thing: its user is no number",
                "type: RuntimeDefault | type: Unconfined | Deployment/thing: it has no seccomp profile",
                "serviceAccountName: thing | serviceAccountName: default | Deployment/thing: its service account is not there",
                "GracePeriodSeconds: 60 | GracePeriodSeconds: 30 | Deployment/thing: it is ended before its requests are",
                "SHUTDOWN_TIMEOUT: 40S | SHUTDOWN_TIMEOUT: 45S | Deployment/thing: it is ended before its requests are",
                "recovery: {database: thing, owner: thing} | recovery: {database: thing} | Deployment/thing: nothing makes the Secret thing-database-app",
                "imagePullSecrets: [{name: phrom-registry}] | imagePullSecrets: [{name: mine}] | ServiceAccount/thing: nothing makes the Secret mine",
                "timeouts: {request: 30m} | timeouts: {request: 15s} | HTTPRoute/thing: its proxy ends what takes minutes",
                "timeouts: {request: 30m} | timeouts: {} | HTTPRoute/thing: its proxy ends what takes minutes",
                "phrom/thing:1.0 | phrom/thing:latest | Deployment/thing: its image is not pinned",
                "phrom/thing:1.0 | phrom/thing | Deployment/thing: its image is not pinned",
                "allowPrivilegeEscalation: false | allowPrivilegeEscalation: true | Deployment/thing: it may gain privileges",
                "readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | Deployment/thing: its root can be written",
                "drop: [ALL] | drop: [KILL] | Deployment/thing: it keeps capabilities",
                "path: /q/health/live | path: /q/health/ready | Deployment/thing: livenessProbe does not ask /q/health/live",
                "started, port: management | started, port: http | Deployment/thing: startupProbe does not ask the management port",
                "lifecycle: {preStop: {sleep: {seconds: 5}}} | lifecycle: {} | Deployment/thing: it has no preStop",
                "limits: {memory: 512Mi} | limits: {memory: 1Gi} | Deployment/thing: its memory is not what it asks for",
                "configMapRef: {name: thing-map} | configMapRef: {name: other} | Deployment/thing: its settings are not there",
                "selector: {app: thing} | selector: {app: other} | Service/thing: it selects no pod",
                "selector: {matchLabels: {app: thing}} # budget | selector: {matchLabels: {app: other}} | PodDisruptionBudget/thing: it selects no pod",
                "podSelector: {matchLabels: {app: thing}} # open | podSelector: {matchLabels: {app: x}} | NetworkPolicy/thing: it selects no pod",
                "policyTypes: [Ingress, Egress] | policyTypes: [Ingress] | Deployment/thing: no policy denies what the others do not open",
                "kind: Deployment, name: thing | kind: Deployment, name: other | HorizontalPodAutoscaler/thing: it scales nothing",
                "minReadySeconds: 5 | replicas: 2 | Deployment/thing: its replicas are set by hand and by HorizontalPodAutoscaler/thing",
                "hosts: [a.example.org] | hosts: [b.example.org] | Ingress/thing: a host of it has no TLS",
                "service: {name: thing, | service: {name: other, | Ingress/thing: it leads to no service",
                "port: {name: http}}} | port: {name: management}}} | Ingress/thing: it leads to another port than that of the API",
                "path: /v1 | path: /q | Ingress/thing: it shows /q/health to the world",
                "path: /v1 | path: / | Ingress/thing: it shows /q/metrics to the world",
                "path: /v1 | path: /q/health/ready | Ingress/thing: it shows /q/health to the world",
                "path: /v1 | path: /q/metrics | Ingress/thing: it shows /q/metrics to the world",
                "path: /v1, pathType: Prefix | path: /q/metrics, pathType: Exact | Ingress/thing: it shows /q/metrics to the world",
                "MEANS: well | QUARKUS_DATASOURCE_PASSWORD: abc | ConfigMap/thing-map: QUARKUS_DATASOURCE_PASSWORD looks like a secret",
                "MEANS: well | URL: jdbc:postgresql://host/db?password=abc | ConfigMap/thing-map: URL looks like a secret",
                "enforce: restricted | enforce: baseline | Namespace/things: it does not enforce restricted pods",
                "- {protocol: TCP, port: http} # open | - {protocol: TCP, port: https} | NetworkPolicy/thing: it opens the port https, which no pod has",
                "cidr: 10.20.30.0/24 | cidr: 0.0.0.0/0 | NetworkPolicy/thing-out: it opens a way for everybody",
                "- to: [{ipBlock: {cidr: 10.20.30.0/24}}] | - to: [] | NetworkPolicy/thing-out: it opens a way for everybody",
                "app: thing}}}] # reader | app: other}}}] | NetworkPolicy/thing-database: it opens a way for a pod that nothing makes",
                "cnpg.io/cluster: thing-database}} # closed | cnpg.io/cluster: other}} | NetworkPolicy/thing-database: it selects no pod",
                "cnpg.io/cluster: thing-database}} # closed | app: thing}} | Cluster/thing-database: no policy says who may reach its pods",
                "networkPolicyPeers: | peers: | Kafka/bus: it opens a way for everybody",
                "app: thing} # peer | app: other} | Kafka/bus: it opens a way for a pod that nothing makes",
                "phrom/first:1.0 | phrom/first | Deployment/thing: its image is not pinned",
                "capabilities: {drop: [ALL]} # first | capabilities: {} | Deployment/thing: it keeps capabilities",
                "name: thing-database-app, key: password | name: thing, key: password | Deployment/thing: nothing puts password into the Secret thing",
                "name: thing-database-app, key: password | name: thing-app, key: password | Deployment/thing: nothing makes the Secret thing-app",
                "name: thing-database-app, key: password | name: thing-database-app, key: pin | Deployment/thing: nothing puts pin into the Secret thing-database-app",
                "secretRef: {name: thing} | secretRef: {name: other} | Deployment/thing: nothing makes the Secret other",
                "secretName: bus-cluster-ca-cert | secretName: bus-ca | Deployment/thing: nothing makes the Secret bus-ca",
                "items: [{key: ca.crt | items: [{key: ca.key | Deployment/thing: nothing puts ca.key into the Secret bus-cluster-ca-cert",
                "secretName: phrom-tls | secretName: tls | Ingress/thing: nothing makes the Secret tls",
                "certificateRefs: [{name: phrom-tls}] | certificateRefs: [{name: tls}] | Gateway/way: nothing makes the Secret tls",
                "accessKeyId: {name: phrom-backup, | accessKeyId: {name: backup, | Cluster/thing-database: nothing makes the Secret backup",
                "gatewayClassName: way | gatewayClassName: envoy-gateway | Gateway/way: callers make up their addresses",
                "protocol: HTTPS | protocol: HTTP | Gateway/way: a listener of it has no TLS",
                "mode: Terminate | mode: Passthrough | Gateway/way: a listener of it has no TLS",
                "certificateRefs: [{name: phrom-tls}] | certificateRefs: [] | Gateway/way: a listener of it has no TLS",
                "hostnames: [a.example.org] | hostnames: [b.example.org] | HTTPRoute/thing: a host of it has no listener",
                "parentRefs: [{name: way}] | parentRefs: [{name: other}] | HTTPRoute/thing: a host of it has no listener",
                "{name: thing, port: 80} | {name: other, port: 80} | HTTPRoute/thing: it leads to no service",
                "{name: thing, port: 80} | {name: thing, port: 9000} | HTTPRoute/thing: it leads to another port than that of the API",
                "value: /v1}}] | value: /q}}] | HTTPRoute/thing: it shows /q/metrics to the world",
                "value: /v1}}] | value: /q/health/ready}}] | HTTPRoute/thing: it shows /q/health to the world",
                "PathPrefix, value: /v1}}] | Exact, value: /q/metrics}}] | HTTPRoute/thing: it shows /q/metrics to the world",
                "PathPrefix, value: /v1}}] | RegularExpression, value: /v1}}] | HTTPRoute/thing: nobody sees what its pattern leads in",
                "- matches: [{path: {type: PathPrefix, value: /v1}}] | - matches: [] | HTTPRoute/thing: it leads everything in",
                "- matches: [{path: {type: PathPrefix, value: /v1}}] | - matches: [{method: GET}] | HTTPRoute/thing: it shows /q/health to the world"
            })
    void whatIsWrongIsFound(String right, String wrong, String finding) {
        assertThat(RIGHT).contains(right);

        assertThat(Rules.findings(Manifests.parse(RIGHT.replace(right, wrong)))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "phrom/thing:1.0, ''",
        "phrom/thing@sha256:" + DIGEST + ", ''",
        "phrom/thing:1.0-SNAPSHOT@sha256:" + DIGEST + ", ''",
        "phrom/thing:1.0-SNAPSHOT, Deployment/thing: phrom/thing:1.0-SNAPSHOT is of no release",
        "phrom/thing, Deployment/thing: phrom/thing is of no release"
    })
    void anImageThatIsOfNoReleaseIsFound(String image, String finding) {
        var manifests = Manifests.parse(RIGHT.replace("phrom/thing:1.0", image));

        assertThat(String.join(", ", Rules.unreleased(manifests))).isEqualTo(finding);
    }

    @Test
    void whatIsThereTwiceIsFound() {
        assertThat(Rules.findings(Manifests.parse(RIGHT + "\n---\n" + RIGHT)))
                .contains("Service/thing: it is there twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "minReadySeconds: 5 | minReadySecond: 5",
                "runAsUser: 10001 | runAsUsr: 10001",
                "started, port: management} | started, prot: management}",
                "maxReplicas: 6 | maxReplica: 6",
                "ingressClassName: nginx | ingressClass: nginx",
                "gatewayClassName: way | gatewayClass: way",
                "certificateRefs: [{name: phrom-tls}] | certificateRefs: [{secret: phrom-tls}]",
                "kind: HTTPRoute | kind: HTTPRout",
                "kind: PodDisruptionBudget | kind: PodDisruption"
            })
    void aFieldOrKindThatKubernetesDoesNotKnowIsFound(String right, String wrong) {
        assertThat(RIGHT).contains(right);

        assertThat(ofKinds(Manifests.parse(RIGHT.replace(right, wrong)))).hasSize(1);
    }

    @Test
    void whatADefinitionOfAnOperatorDoesNotKnowIsFound() throws IOException {
        var kinds = new Kinds().with(Path.of("src/test/resources/definitions"));
        var right = "apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: a}\nspec: {size: 5Gi, count: 3}";

        assertThat(kinds.findings(Manifests.parse(right).get(0))).isEmpty();
        assertThat(kinds.findings(Manifests.parse(right.replace("5Gi", "5")).get(0)))
                .isEmpty();
        assertThat(kinds.findings(
                        Manifests.parse(right.replace("count", "counts")).get(0)))
                .hasSize(1);
        assertThat(kinds.findings(Manifests.parse(right.replace("3", "three")).get(0)))
                .hasSize(1);
        assertThat(kinds.findings(
                        Manifests.parse(right.replace("size: 5Gi, ", "")).get(0)))
                .hasSize(1);
        assertThat(kinds.withoutDefinition()).isEmpty();
        assertThat(kinds.findings(
                        Manifests.parse(right.replace("Thing", "Other")).get(0)))
                .isEmpty();
        assertThat(kinds.withoutDefinition()).containsExactly("example.org/v1 Other");
    }

    private static List<String> ofKinds(List<JsonNode> manifests) {
        var kinds = new Kinds();
        return manifests.stream()
                .flatMap(manifest -> kinds.findings(manifest).stream())
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/right.yaml"));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
