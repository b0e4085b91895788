package org.phrom.reporting.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.phrom.kit.text.Text;

/**
 * Names the build that answers, by the content of its own archives: what a page says and looks like may change with it,
 * though no event came. All replicas of one build have the same name, and so has the same source built again.
 */
final class BuildId {

    private static final int BYTES = 16;

    private BuildId() {}

    /** Of this service with the kit; other libraries are not looked at. */
    static String ofThis() {
        return of(List.of(placeOf(BuildId.class), placeOf(Text.class)));
    }

    /** Of archives, or folders of classes. */
    static String of(List<Path> places) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                add(place, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path place, MessageDigest digest) throws IOException {
        try (Stream<Path> found = Files.walk(place)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class comes from a place that can't be read: " + type, e);
        }
    }
}
