package org.phrom.kit.entities;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;

/** Adds {@code META-INF/entities.properties} where Hibernate is; elsewhere Quarkus would warn of settings that nobody reads. */
public class EntitySettings implements SmallRyeConfigBuilderCustomizer {

    private static final String SETTINGS = "META-INF/entities.properties";
    // that of the kit's microprofile-config.properties, below every application.properties
    private static final int ORDINAL = 100;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        ClassLoader classes = Objects.requireNonNull(EntitySettings.class.getClassLoader());
        if (classes.getResource("org/hibernate/SessionFactory.class") == null) {
            return;
        }
        URL settings = Objects.requireNonNull(classes.getResource(SETTINGS));
        try {
            builder.withSources(new PropertiesConfigSource(settings, ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
