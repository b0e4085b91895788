package org.phrom.kit.runtime;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Turns off the HTTP server's check of addresses, which answers without a body: the kit checks them itself and answers
 * with a problem. The server reads the switch once, before any bean exists; configuration is what comes earlier.
 */
public class OwnAddressCheck implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
