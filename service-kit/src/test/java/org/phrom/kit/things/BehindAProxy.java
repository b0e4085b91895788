package org.phrom.kit.things;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service as it stands in production: behind a proxy, called by pages of another origin. */
public class BehindAProxy implements QuarkusTestProfile {

    static final String FRONT_END = "https://front.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.cors.enabled",
                "true",
                "quarkus.http.cors.origins",
                FRONT_END,
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.enable-forwarded-prefix",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "127.0.0.1");
    }
}
