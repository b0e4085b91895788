package org.phrom.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one address again and again over one connection, and does as little else as it can: a client that takes more of
 * the machine than the service would hide how two services differ.
 */
final class RawReader implements Runnable, AutoCloseable {
    private final byte[] request;
    private final int expected;
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    RawReader(URI service, String path, int expected, Map<String, String> headers) {
        var text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        this.request = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        this.expected = expected;
        try {
            this.socket = new Socket(service.getHost(), service.getPort());
            this.socket.setTcpNoDelay(true);
            this.socket.setSoTimeout(30_000);
            this.in = new BufferedInputStream(socket.getInputStream(), buffer.length);
        } catch (IOException e) {
            throw new Fault("No connection to " + service + ": " + e.getMessage());
        }
    }

    /** Bytes of the last body. */
    int size() {
        return size;
    }

    @Override
    public void run() {
        try {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            if (status != expected) {
                throw new Fault("Answered with " + status + " instead of " + expected + ".");
            }
            size = body(status == 304);
        } catch (IOException e) {
            throw new Fault("The connection broke off: " + e.getMessage());
        }
    }

    private int body(boolean none) throws IOException {
        int length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        return none ? 0 : length < 0 ? chunks() : bytes(length);
    }

    private int chunks() throws IOException {
        int all = 0;
        int chunk;
        do {
            chunk = bytes(Integer.parseInt(line(), 16));
            all += chunk;
            line();
        } while (chunk > 0);
        return all;
    }

    private int bytes(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("end of stream");
            }
            left -= read;
        }
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("end of stream");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new Fault("The connection does not close: " + e.getMessage());
        }
    }
}
