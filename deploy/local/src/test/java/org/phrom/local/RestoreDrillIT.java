package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disks of PostgreSQL and Kafka are lost. */
class RestoreDrillIT {
    @TempDir
    Path directory;

    @Test
    void theDatabaseComesBackToTheMomentAndKafkaOutOfTheDatabase() {
        Logs.toFile(directory.resolve("kafka.log"));
        var options = new Options(Options.givenHome(), directory.resolve("data"), Ports.free(), false, false, 1);
        assertThatCode(() -> new RestoreDrill(options, directory.resolve("backups")).run(System.out))
                .doesNotThrowAnyException();
    }
}
