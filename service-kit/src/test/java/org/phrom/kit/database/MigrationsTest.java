package org.phrom.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationsTest {

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void aDatabaseInUseTakesAChangeOfTheKitThatIsNumberedBeforeThoseOfItsService() {
        Flyway before = Flyway.configure()
                .dataSource(database)
                .schemas("in_use")
                .locations("classpath:db/things")
                .load();
        Flyway now = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("in_use")
                .load();
        before.migrate();

        now.migrate();

        assertThat(versions(now)).containsAll(versions(flyway));
        assertThat(now.info().pending()).isEmpty();
    }

    @Test
    void aDatabaseThatANewerBuildHasChangedIsTakenByTheEarlierOneWhichRunsBesideItOrComesBack() {
        Flyway earlier = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("changed_by_newer")
                .load();
        Flyway newer = Flyway.configure()
                .dataSource(database)
                .schemas("changed_by_newer")
                .locations("classpath:db/kit", "classpath:db/things", "classpath:db/newer")
                .load();
        newer.migrate();

        earlier.migrate();

        assertThat(versions(earlier))
                .containsAll(versions(newer))
                .contains(MigrationVersion.fromVersion("0021"), MigrationVersion.fromVersion("0902"));
    }

    private static List<MigrationVersion> versions(Flyway database) {
        return Stream.of(database.info().applied())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
    }
}
