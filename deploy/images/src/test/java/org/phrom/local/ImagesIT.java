package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The images, built on a base made from Debian's packages and run by runc as user 10001 on a read-only root, without
 * capabilities or new privileges and with half a gigabyte, against a database and a broker of this machine.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesIT {
    private static final Path HOME = Options.givenHome();
    private static final Path EXAMPLES = HOME.resolve("deploy/local/examples");
    private static final String BASE = "localhost/phrom-debian-jre:bookworm";
    private static final String ROUND = "gtmi-2020";

    private static final Map<String, Contained> CONTAINERS = new LinkedHashMap<>();
    private static Path data;
    private static Platform platform;

    @BeforeAll
    static void buildUnpackAndStart() throws IOException {
        requireTools();
        data = Files.createTempDirectory("phrom-images");
        Logs.toFile(data.resolve("kafka.log"));
        var images = HOME.resolve("deploy/images");
        if (Command.run("buildah", "inspect", "--type", "image", BASE).status() != 0) {
            Command.output(images.resolve("debian-base").toString(), BASE);
        }
        System.out.println(Command.output(
                images.resolve("build").toString(), "--base", BASE, "--version", "check", "--output", data.toString()));
        platform = Platform.prepare(new Options(HOME, data, Ports.free(), false, false, 1));
        for (var service : List.of("survey", "scoring", "reporting")) {
            var archive = data.resolve("phrom-" + service + "-service-check.tar");
            var container = Contained.unpack(archive, service, data);
            CONTAINERS.put(service, container);
            platform.service(service).launchBy(container::command);
        }
        platform.start();
    }

    /** Without them nothing is tested, and one line says so; a complete build fails. */
    private static void requireTools() {
        var missing = Command.missing("buildah", "runc", "mmdebstrap");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (missing.isEmpty() && root) {
            return;
        }
        var why = root ? "there is no " + String.join(", ", missing) : "only root may unpack and run them";
        assertThat(System.getProperty("phrom.complete")).as("images: " + why).isNull();
        System.out.println("NOT RUN: the images of the services were not built and played a round: " + why);
        Assumptions.abort(why);
    }

    @AfterAll
    static void endAndRemove() throws IOException {
        if (platform != null) {
            platform.close();
        }
        CONTAINERS.values().forEach(Contained::close);
        if (data != null) {
            keepLogs();
            Up.delete(data);
        }
    }

    private static void keepLogs() throws IOException {
        for (var service : CONTAINERS.keySet()) {
            Files.copy(
                    data.resolve("logs/" + service + ".log"),
                    HOME.resolve("deploy/images/target/" + service + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    @Order(1)
    void theThreeServicesPlayARoundToThePublishedRanking() {
        var examples = new Examples(platform, EXAMPLES, System.out);
        examples.organisations();
        examples.framework();
        var round = Round.read(EXAMPLES).stream()
                .filter(candidate -> candidate.id().equals(ROUND))
                .findAny()
                .orElseThrow();
        new RoundPlayer(platform, round, System.out).play();

        var published = publishedScores();
        assertThat(published).hasSize(198);
        // until reporting has the official run, its ranking is refused
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Fault.class)
                .untilAsserted(() -> assertThat(ranking()).hasSameSizeAs(published));
        assertThat(ranking())
                .allSatisfy((code, score) -> assertThat(score).isEqualTo(published.get(code), within(1e-12)));
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
        new Api(platform.service("reporting").url(), null)
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
        var status = CONTAINERS.get(service).says("status").stream()
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
        var writable = CONTAINERS.get(service).says("mountinfo").stream()
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
        var container = CONTAINERS.get(service);
        assertThat(container.says("status")).contains("NSpid:\t" + container.pid() + "\t1");
        assertThat(container.says("maps")).anyMatch(line -> line.endsWith("/app/classes.jsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void theHealthCheckOfTheImageTellsReadyFromNotReady(String service) {
        var url = platform.service(service).url();
        assertThat(health(service, url + "/q/health/ready").status()).isZero();
        assertThat(health(service, url + "/q/health/none").status()).isEqualTo(1);
    }

    private static Command health(String service, String address) {
        return CONTAINERS
                .get(service)
                .execute(List.of("java", "-Xmx8m", "-cp", "/app/image.jar", "org.phrom.images.Health", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "scoring", "reporting"})
    void anImageSaysWhatItIsAndHowItRuns(String service) {
        var image = CONTAINERS.get(service).image();
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

    @Test
    void reportingHasAFontForThai() {
        var reporting = CONTAINERS.get("reporting");
        reporting.put(HOME.resolve("deploy/images/target/test-classes"), "org/phrom/local/ThaiFonts.class");
        var families = reporting.execute(
                List.of("java", "-Djava.awt.headless=true", "-cp", "/tmp", "org.phrom.local.ThaiFonts"));
        assertThat(families.output().lines()).contains("Sarabun");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aServiceEndsInOrderWhenItIsAsked() throws IOException {
        for (var entry : CONTAINERS.entrySet()) {
            var service = platform.service(entry.getKey());
            service.terminate();
            service.awaitEnd();
            assertThat(entry.getValue().known()).isFalse();
            assertThat(Files.readString(service.log())).contains(service.name() + " stopped in");
        }
    }
}
