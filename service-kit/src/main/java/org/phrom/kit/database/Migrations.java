package org.phrom.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A service has started when its database has all of its migrations; whoever comes later may add more. Kafka is no
 * part of it: a cluster ends what does not start, and a service without Kafka is to wait instead.
 */
@Startup
@ApplicationScoped
class Migrations implements HealthCheck {

    private final Flyway flyway;
    private volatile @Nullable String newest;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        String known = newest;
        return known == null
                ? look()
                : HealthCheckResponse.named("migrations")
                        .up()
                        .withData("newest", known)
                        .build();
    }

    private HealthCheckResponse look() {
        long missing = flyway.info().pending().length;
        if (missing > 0) {
            return HealthCheckResponse.named("migrations")
                    .down()
                    .withData("missing", missing)
                    .build();
        }
        newest = Stream.of(flyway.info().applied())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("none");
        return call();
    }
}
