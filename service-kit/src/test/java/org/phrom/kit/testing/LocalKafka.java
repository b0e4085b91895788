package org.phrom.kit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A real Kafka 4 broker and controller in this JVM; it can be stopped and started again with what it kept. */
public final class LocalKafka implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Path data, boolean temporary, int port) {
        this.data = data;
        this.temporary = temporary;
        this.port = port == 0 ? freePort() : port;
        this.controllerPort = freePort();
    }

    /** Starts a broker in a temporary directory on a free port; both vanish with it. */
    public static LocalKafka temporary() {
        try {
            return new LocalKafka(Files.createTempDirectory("phrom-kafka"), true, 0).start();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Starts a broker on a directory that is kept; port 0 takes a free one. */
    public static LocalKafka start(Path data, int port) {
        return new LocalKafka(data, false, port).start();
    }

    /** Starts the broker again after {@link #stop()}, on the same port with the same records. */
    public synchronized LocalKafka start() {
        if (server == null) {
            format();
            startServer();
            if (!coordinates()) {
                stop();
                startServer();
                if (!coordinates()) {
                    stop();
                    throw new IllegalStateException("the broker in " + data + " coordinates no groups");
                }
            }
        }
        return this;
    }

    private void startServer() {
        server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server.startup();
    }

    /**
     * Whether groups can be joined. A broker that has started takes records, yet its coordinator begins later, and when
     * that fails no consumer of the broker gets a partition until the broker is started again.
     */
    private boolean coordinates() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.listConsumerGroupOffsets("phrom.none")
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException none) {
            return false;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    /** Stops the broker and keeps its records. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Writes one text over another of the same length on disk, as a failing disk would; tells in how many places. */
    public synchronized int overwrite(String text, String other) {
        int places = 0;
        try (var files = Files.walk(data)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                places += overwrite(log, text, other);
            }
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return places;
    }

    private static int overwrite(Path log, String text, String other) throws IOException {
        var content = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
        int places = 0;
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
                file.seek(at);
                file.write(other.getBytes(StandardCharsets.ISO_8859_1));
                places++;
            }
        }
        return places;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            delete();
        }
    }

    private void format() {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (Exception cause) {
            throw new IllegalStateException("Kafka storage can not be prepared in " + data, cause);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"));
    }

    private void delete() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException cause) {
            throw new IllegalStateException(data + " can not be deleted", cause);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new IllegalStateException("no free port", cause);
        }
    }
}
