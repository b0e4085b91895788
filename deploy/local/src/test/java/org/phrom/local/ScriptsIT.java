package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who runs deploy/local/up: one clear line when it can't be, and nothing left behind. */
class ScriptsIT {
    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void chooseAPlace() throws IOException {
        scripts = Scripts.in(directory);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(scripts.from() + 2, 1, InetAddress.getLoopbackAddress())) {
            assertThat(scripts.output(1, Map.of(), "up", "--detach", "--ports-from", String.valueOf(scripts.from())))
                    .isEqualTo("Port " + taken.getLocalPort() + " (for reporting-service) is taken:"
                            + " stop what uses it or choose others: --ports-from N.");
        }
    }

    @Test
    void aMissingJavaIsNamed() {
        assertThat(scripts.output(1, Map.of("JAVA_HOME", directory.toString()), "up"))
                .isEqualTo("There is no Java: install a JDK 17 or newer, or set JAVA_HOME.");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(scripts.output(1, Map.of(), "up", "--detached"))
                .contains("--detached")
                .hasLineCount(1);
    }

    @Test
    void aPlaceThatCanNotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThat(scripts.output(1, Map.of("PHROM_DATA", file.resolve("data").toString()), "up"))
                .endsWith(file.resolve("data") + " can not be written.");
    }

    @Test
    void downWithoutUpSaysSo() {
        assertThat(scripts.output(0, Map.of(), "down")).isEqualTo("Phrom is not running.");
    }

    @Test
    void aStopWhileStartingLeavesNothingBehind() throws IOException {
        var up =
                scripts.start(scripts.newFile(), "up", "--no-examples", "--ports-from", String.valueOf(scripts.from()));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(scripts.data().resolve("postgres/postmaster.pid")));
        up.destroy();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(up.isAlive()).isFalse());
        scripts.assertNothingRuns();
    }

    @Test
    void aSecondUpIsRefusedAndDownStopsEverythingInOrder() throws IOException {
        scripts.upDetached();
        assertThat(scripts.output(1, Map.of(), "up", "--detach", "--ports-from", String.valueOf(scripts.from())))
                .isEqualTo("Phrom already runs on " + scripts.data() + ": deploy/local/down stops it.");
        assertThat(Files.getPosixFilePermissions(scripts.data().resolve("logs/launcher.log")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(scripts.output(0, Map.of(), "token", "analyst").split("\\.")).hasSize(3);

        assertThat(scripts.output(0, Map.of(), "down")).isEqualTo("Stopped.");
        for (var service : Steps.SERVICES) {
            assertThat(Files.readString(scripts.data().resolve("logs/" + service + ".log")))
                    .contains(service + "-service stopped in ");
        }
        scripts.assertNothingRuns();
    }
}
