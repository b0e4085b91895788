package org.phrom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the letter, so that it may be as wrong as a stranger's.
 *
 * @param target path and query as they stand in the first line
 * @param role of the token it bears; {@code null} when its headers say all
 */
record FuzzRequest(
        FuzzOperation operation,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String role,
        byte @Nullable [] body) {
    private static final int PATIENCE_MILLISECONDS = 20_000;

    FuzzAnswer send(int port, @Nullable String token) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            var out = socket.getOutputStream();
            out.write(head(port, token).getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                out.write(body);
            }
            out.flush();
            return FuzzAnswer.of(socket.getInputStream().readAllBytes());
        } catch (IOException cause) {
            return new FuzzAnswer(0, Map.of(), cause.toString());
        }
    }

    private String head(int port, @Nullable String token) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (!headers.containsKey("Host")) {
            lines.add("Host: 127.0.0.1:" + port);
        }
        lines.add("Connection: close");
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (token != null) {
            lines.add("Authorization: Bearer " + token);
        }
        if (body != null) {
            lines.add("Content-Length: " + body.length);
        }
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    /** A line for a shell that sends the same to this port. */
    String curl(int port) {
        var words = new ArrayList<>(List.of("curl", "-i", "-g", "--path-as-is", "-X", quoted(method)));
        if (target.startsWith("/")) {
            words.add(quoted("http://127.0.0.1:" + port + target));
        } else {
            words.addAll(List.of("--request-target", quoted(target), "http://127.0.0.1:" + port));
        }
        headers.forEach((name, value) ->
                words.addAll(List.of("-H", quoted(value.isEmpty() ? name + ";" : name + ": " + value))));
        if (role != null) {
            words.addAll(List.of("-H", "\"Authorization: Bearer $(deploy/local/token " + role + ")\""));
        }
        if (body == null) {
            return String.join(" ", words);
        }
        words.addAll(List.of("--data-binary", "@-"));
        if (!headers.containsKey("Content-Type")) {
            words.addAll(List.of("-H", "'Content-Type:'"));
        }
        return "echo " + HexFormat.of().formatHex(body) + " | xxd -r -p | " + String.join(" ", words);
    }

    private static String quoted(String text) {
        return "$'"
                + text.chars()
                        .mapToObj(c -> c < ' ' || c > '~' || c == '\'' || c == '\\'
                                ? "\\x%02x".formatted(c & 0xff)
                                : String.valueOf((char) c))
                        .reduce("", String::concat)
                + "'";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FuzzRequest request
                && curl(0).equals(request.curl(0))
                && Arrays.equals(body, request.body);
    }

    @Override
    public int hashCode() {
        return target.hashCode();
    }
}
