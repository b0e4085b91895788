package org.phrom.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private HttpServer service;

    @BeforeEach
    void startAService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ready", 200);
        answer("/unready", 503);
        service.start();
    }

    @AfterEach
    void endTheService() {
        service.stop(0);
    }

    private void answer(String path, int status) {
        service.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    @Test
    void aServiceIsReadyWhenItAnswers200() {
        assertThat(Health.ready(address() + "/ready")).isTrue();
    }

    @Test
    void aServiceIsNotReadyWhenItSaysSo() {
        assertThat(Health.ready(address() + "/unready")).isFalse();
    }

    @Test
    void aServiceIsNotReadyWhenNobodyListens() {
        var address = address();
        service.stop(0);
        assertThat(Health.ready(address + "/ready")).isFalse();
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }
}
