package org.phrom.kit.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntitySettingsTest {

    @ConfigProperty(name = "quarkus.hibernate-orm.schema-management.strategy")
    String strategy;

    @ConfigProperty(name = "quarkus.hibernate-orm.mapping.format.global")
    String format;

    @Test
    void aServiceWithHibernateHasTheSettingsThatAllServicesShare() {
        assertThat(strategy).isEqualTo("validate");
        assertThat(format).isEqualTo("ignore");
    }
}
