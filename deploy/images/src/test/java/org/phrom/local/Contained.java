package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An archive of an image, unpacked, and run by runc with as little as the image says it needs. */
final class Contained implements AutoCloseable {
    /** The limit of memory that a container has, in bytes. */
    static final long MEMORY = 512L * 1024 * 1024;

    private final String name;
    private final Path bundle;
    private final JsonNode image;
    private final Path root;

    private Contained(String name, Path bundle, JsonNode image, Path root) {
        this.name = name;
        this.bundle = bundle;
        this.image = image;
        this.root = root;
    }

    static Contained unpack(Path archive, String service, Path directory) {
        var name = "phrom-check-" + service + "-" + ProcessHandle.current().pid();
        Command.output("buildah", "from", "--name", name, "oci-archive:" + archive);
        try {
            var root = Path.of(Command.output("buildah", "mount", name));
            var image = Api.JSON
                    .readTree(Command.output("buildah", "inspect", name))
                    .at("/OCIv1/config");
            return new Contained(name, Files.createDirectories(directory.resolve(service)), image, root);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The configuration that the image bears, in the words of the OCI format. */
    JsonNode image() {
        return image;
    }

    Path root() {
        return root;
    }

    /** Runs what the image runs, told what the service of the platform is told. */
    List<String> command(ServiceProcess.Spec spec) {
        return command(spec, texts(image.path("Entrypoint")));
    }

    List<String> command(ServiceProcess.Spec spec, List<String> entrypoint) {
        var environment = new LinkedHashMap<String, String>();
        texts(image.path("Env")).forEach(entry -> {
            var parts = entry.split("=", 2);
            environment.put(parts[0], parts[1]);
        });
        environment.putAll(spec.environment());
        try {
            Api.JSON.writeValue(bundle.resolve("config.json").toFile(), bundleOf(environment, entrypoint));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        // one that was killed hard is still known by its name
        Command.run("runc", "delete", "--force", name);
        return List.of("runc", "run", "--bundle", bundle.toString(), name);
    }

    private ObjectNode bundleOf(Map<String, String> environment, List<String> entrypoint) {
        var user = image.path("User").asText().split(":");
        var config = Api.JSON.createObjectNode().put("ociVersion", "1.0.2").put("hostname", name);
        config.putObject("root").put("path", root.toString()).put("readonly", true);
        var process = config.putObject("process")
                .put("terminal", false)
                .put("cwd", image.path("WorkingDir").asText())
                .put("noNewPrivileges", true);
        process.putObject("user").put("uid", Integer.parseInt(user[0])).put("gid", Integer.parseInt(user[1]));
        entrypoint.forEach(process.putArray("args")::add);
        var variables = process.putArray("env");
        environment.forEach((key, value) -> variables.add(key + "=" + value));
        var capabilities = process.putObject("capabilities");
        List.of("bounding", "effective", "inheritable", "permitted", "ambient").forEach(capabilities::putArray);
        mounts(config.putArray("mounts"));
        linux(config.putObject("linux"));
        return config;
    }

    private static void mounts(ArrayNode mounts) {
        mount(mounts, "proc", "/proc", "proc", List.of());
        mount(mounts, "tmpfs", "/dev", "tmpfs", List.of("nosuid", "mode=755", "size=64k"));
        mount(mounts, "cgroup", "/sys/fs/cgroup", "cgroup", List.of("nosuid", "noexec", "nodev", "ro"));
        mount(mounts, "tmpfs", "/tmp", "tmpfs", List.of("nosuid", "noexec", "nodev", "mode=1777", "size=64m"));
    }

    private static void mount(ArrayNode mounts, String type, String target, String source, List<String> options) {
        var mount =
                mounts.addObject().put("destination", target).put("type", type).put("source", source);
        options.forEach(mount.putArray("options")::add);
    }

    /** The network is the machine's: database, broker and issuer listen on its loopback interface. */
    private void linux(ObjectNode linux) {
        var namespaces = linux.putArray("namespaces");
        List.of("pid", "ipc", "uts", "mount")
                .forEach(type -> namespaces.addObject().put("type", type));
        linux.put("cgroupsPath", "/" + name);
        linux.putObject("resources").putObject("memory").put("limit", MEMORY);
    }

    /** The process that the machine sees as the first one of the container. */
    long pid() {
        try {
            return Api.JSON
                    .readTree(Command.output("runc", "state", name))
                    .path("pid")
                    .asLong();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** What a file below {@code /proc} says about the first process. */
    List<String> says(String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), file));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Runs a command in the container, as its user. */
    Command execute(List<String> words) {
        var all = new ArrayList<>(List.of("runc", "exec", name));
        all.addAll(words);
        return Command.run(all.toArray(String[]::new));
    }

    /** Puts a class where the container may read it: below {@code /tmp}. */
    void put(Path classes, String file) {
        try {
            var target = Path.of("/proc", Long.toString(pid()), "root/tmp").resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(classes.resolve(file), target);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    boolean known() {
        return Command.run("runc", "state", name).status() == 0;
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Ends what may still run, and removes what was unpacked. */
    @Override
    public void close() {
        Command.run("runc", "delete", "--force", name);
        var removed = Command.run("buildah", "rm", name);
        assertThat(removed.status()).as(removed.output()).isZero();
    }
}
