package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The images, run by runc as user 10001 on a read-only root, without capabilities or new privileges and with half a
 * gigabyte.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesIT {
    private static final Path HOME = Options.givenHome();
    private static final Path EXAMPLES = HOME.resolve("deploy/local/examples");
    private static final String ROUND = "gtmi-2020";

    private static RunImages images;

    @BeforeAll
    static void buildUnpackAndStart() throws IOException {
        images = RunImages.build();
        System.out.println(images.said());
        images.platform().start();
    }

    @AfterAll
    static void endAndRemove() throws IOException {
        if (images != null) {
            images.close();
        }
    }

    @Test
    @Order(1)
    void theThreeServicesPlayARoundToThePublishedRanking() {
        var examples = new Examples(images.platform(), EXAMPLES, System.out);
        examples.organisations();
        examples.framework();
        var round = Round.read(EXAMPLES).stream()
                .filter(candidate -> candidate.id().equals(ROUND))
                .findAny()
                .orElseThrow();
        new RoundPlayer(images.platform(), round, System.out).play();

        var published = publishedScores();
        assertThat(published).hasSize(198);
        // until reporting has the official run, its ranking is refused
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Fault.class)
                .untilAsserted(() -> assertThat(ranking()).hasSameSizeAs(published));
        assertThat(ranking())
                .allSatisfy((code, score) -> assertThat(score).isEqualTo(published.get(code), within(1e-12)));
    }

    @Test
    @Order(2)
    void surveyPrintsABlankFormInThai() {
        var survey = images.platform().service("survey").url();
        var token = images.platform().token("respondent", List.of(), Duration.ofMinutes(5));
        new Api(survey, token)
                .stream("/v1/frameworks/gtmi/versions/1/blank-form.pdf?lang=th", "application/pdf", pdf -> {
                    try {
                        assertThat(new String(pdf.readAllBytes(), StandardCharsets.ISO_8859_1))
                                .startsWith("%PDF-")
                                .contains("Sarabun-Regular");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Map<String, Double> publishedScores() {
        var current = Round.currentCodes(EXAMPLES);
        return Csv.read(EXAMPLES.resolve("gtmi/published.csv")).stream()
                .filter(row -> row.get("year").equals("2020"))
                .collect(Collectors.toMap(
                        row -> current.getOrDefault(row.get("country_code"), row.get("country_code")),
                        row -> Double.parseDouble(row.get("gtmi"))));
    }

    private static Map<String, Double> ranking() {
        var found = new LinkedHashMap<String, Double>();
        new Api(images.platform().service("reporting").url(), null)
                .each(
                        "/v1/rounds/" + ROUND + "/ranking?pageSize=200&run=official",
                        row -> found.put(
                                row.at("/organisation/code").asText(),
                                row.path("score").asDouble()));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aServiceHasNoPrivilegeAndNoneToGain(String service) {
        var status = images.container(service).says("status").stream()
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        assertThat(status)
                .containsEntry("Uid", "10001\t10001\t10001\t10001")
                .containsEntry("Gid", "10001\t10001\t10001\t10001")
                .containsEntry("NoNewPrivs", "1")
                .containsEntry("CapBnd", "0000000000000000")
                .containsEntry("CapPrm", "0000000000000000")
                .containsEntry("CapEff", "0000000000000000")
                .containsEntry("CapInh", "0000000000000000")
                .containsEntry("CapAmb", "0000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void aServiceCanWriteNowhereButBelowTmp(String service) {
        // fields of a line: ids, then the root in its file system, the place, and the options
        var writable = images.container(service).says("mountinfo").stream()
                .map(line -> line.split(" "))
                .filter(fields -> !List.of(fields[5].split(",")).contains("ro"))
                .map(fields -> fields[4])
                .toList();
        assertThat(writable)
                .contains("/tmp")
                .doesNotContain("/")
                .allMatch(place -> place.matches("/tmp|/dev|/proc|/sys/fs/cgroup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void theJvmIsTheFirstProcessAndUsesTheClassesKeptAtTheBuild(String service) {
        var container = images.container(service);
        assertThat(container.says("status")).contains("NSpid:\t" + container.pid() + "\t1");
        assertThat(container.says("maps")).anyMatch(line -> line.endsWith("/app/classes.jsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void theHealthCheckOfTheImageTellsReadyFromNotReady(String service) {
        var url = images.platform().service(service).url();
        assertThat(health(service, url + "/q/health/ready").status()).isZero();
        assertThat(health(service, url + "/q/health/none").status()).isEqualTo(1);
    }

    private static Command health(String service, String address) {
        return images.container(service)
                .execute(List.of("java", "-Xmx8m", "-cp", "/app/image.jar", "org.phrom.images.Health", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void anImageSaysWhatItIsAndHowItRuns(String service) {
        var image = images.container(service).image();
        assertThat(image.path("User").asText()).isEqualTo("10001:10001");
        assertThat(image.path("StopSignal").asText()).isEqualTo("SIGTERM");
        assertThat(image.path("ExposedPorts").fieldNames()).toIterable().containsExactly("8080/tcp", "9000/tcp");
        assertThat(Contained.texts(image.path("Entrypoint")))
                .containsExactly(
                        "java",
                        "-XX:SharedArchiveFile=/app/classes.jsa",
                        "-DZstdNativePath=/app/zstd.so",
                        "-jar",
                        "/app/quarkus-run.jar");
        var labels = image.path("Labels");
        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("Phrom " + service + "-service");
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("check");
        assertThat(labels.path("org.opencontainers.image.licenses").asText()).isEqualTo("Apache-2.0");
    }

    /** The digest is what a registry will have it under, and what manifests pin. */
    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void theBuildPrintsTheDigestOfAnImage(String service) throws IOException {
        var index = Command.output("tar", "-xOf", images.archive(service).toString(), "index.json");
        assertThat(images.said())
                .contains("phrom/" + service + "-service@"
                        + Api.JSON.readTree(index).at("/manifests/0/digest").asText());
    }

    @Test
    void reportingHasAFontForThai() {
        var reporting = images.container("reporting");
        reporting.put(HOME.resolve("deploy/images/target/test-classes"), "org/phrom/local/ThaiFonts.class");
        var families = reporting.execute(
                List.of("java", "-Djava.awt.headless=true", "-cp", "/tmp", "org.phrom.local.ThaiFonts"));
        assertThat(families.output().lines()).contains("Sarabun");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aServiceEndsInOrderWhenItIsAsked() throws IOException {
        for (var name : RunImages.SERVICES) {
            var service = images.platform().service(name);
            service.terminate();
            service.awaitEnd();
            assertThat(images.container(name).known()).isFalse();
            assertThat(Files.readString(service.log())).contains(service.name() + " stopped in");
        }
    }
}
