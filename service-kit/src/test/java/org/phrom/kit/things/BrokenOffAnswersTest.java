package org.phrom.kit.things;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can not be sent to its end never looks whole. */
@QuarkusTest
class BrokenOffAnswersTest {

    private static final int MORE_THAN_IS_HELD_BACK = 100_000;

    @TestHTTPResource
    URI address;

    @Test
    void whatBreaksOffBeforeAnythingWasSentIsAProblem() throws Exception {
        assertThat(raw(10, "identity")).startsWith("HTTP/1.1 500 ").contains("\"code\":\"internal-error\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void whatBreaksOffLaterEndsItsConnectionWithoutTheLastChunk(String coding) throws Exception {
        String sent = raw(MORE_THAN_IS_HELD_BACK, coding);

        assertThat(sent).startsWith("HTTP/1.1 200 ").doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void aClientIsToldThatTheRestIsMissing() {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path(MORE_THAN_IS_HELD_BACK)))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    private static String path(int after) {
        return "/v1/publications/cut/broken-off?after=" + after;
    }

    private String raw(int after, String coding) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: here\r\nAccept-Encoding: %s\r\n%s\r\n"
                            .formatted(
                                    path(after), coding, after < MORE_THAN_IS_HELD_BACK ? "Connection: close\r\n" : "")
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
