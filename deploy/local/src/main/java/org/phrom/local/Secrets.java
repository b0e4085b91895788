package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of this platform: made at first start, kept beside the data, readable by its owner only. */
final class Secrets {
    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    Path key() {
        return directory.resolve("issuer-key.json");
    }

    String password(String user) {
        var file = directory.resolve(user + ".password");
        try {
            if (Files.notExists(file)) {
                makeDirectory();
                var fresh = Files.createTempFile(directory, user, "");
                Files.writeString(fresh, random());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException cause) {
            throw new Fault("The password of " + user + " can not be kept in " + file + ": " + cause.getMessage());
        }
    }

    void makeDirectory() throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
