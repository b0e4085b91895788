package org.phrom.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Infrastructure;

/** Two replicas, each a process of its own, and what becomes of a job when one of them dies or is held up. */
@QuarkusTest
class TakenOverJobsTest {

    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final String COUNTED =
            IntStream.rangeClosed(1, 10).mapToObj(number -> number + "\n").collect(Collectors.joining());

    @Inject
    Jobs jobs;

    @Inject
    Database database;

    private final long gate = ThreadLocalRandom.current().nextLong(1L << 40);
    private Connection gatekeeper;
    private List<Process> replicas;

    @BeforeEach
    void startReplicas() throws SQLException {
        gatekeeper = Infrastructure.connection();
        gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
        replicas = List.of(JobProcess.start(LEASE), JobProcess.start(LEASE));
    }

    @AfterEach
    void endReplicas() throws SQLException {
        replicas.forEach(Process::destroyForcibly);
        gatekeeper.close();
    }

    @Test
    void aJobWhoseProcessIsKilledIsDoneByAnotherFromTheBeginning() throws Exception {
        UUID id = halfDone();
        UUID first = owner(id);

        Process killed = processOf(id);
        killed.destroyForcibly().waitFor();
        assertThat(killed.exitValue()).isEqualTo(128 + 9);
        await().until(() -> !first.equals(owner(id)) && job(id).done() == 5);
        assertThat(job(id).attempt()).isEqualTo(2);
        open();

        await().until(() -> job(id).state() == Job.State.DONE);
        assertThat(result(id)).isEqualTo(COUNTED);
    }

    @Test
    void aProcessThatWasHeldUpWritesNothingToAJobThatIsAnothersNow() throws Exception {
        UUID id = halfDone();
        UUID first = owner(id);
        Process heldUp = processOf(id);

        signal("STOP", heldUp);
        await().until(() -> !first.equals(owner(id)) && job(id).done() == 5);
        signal("CONT", heldUp);
        open();

        await().until(() -> job(id).state() == Job.State.DONE);
        assertThat(job(id).attempt()).isEqualTo(2);
        awaitEndOfWork(heldUp);
        assertThat(attemptsWithParts(id)).containsExactly(2);
        assertThat(result(id)).isEqualTo(COUNTED);
    }

    // it does one job after the other, so when it has done the next it has acted on all before
    private void awaitEndOfWork(Process process) throws InterruptedException {
        for (Process other : replicas) {
            if (other != process) {
                other.destroyForcibly().waitFor();
            }
        }
        UUID next = begin(null);
        await().until(() -> job(next).state() == Job.State.DONE);
        assertThat(process.isAlive()).isTrue();
    }

    private List<Integer> attemptsWithParts(UUID id) {
        return database.query(
                "select distinct attempt from job_part where job = ? order by attempt", row -> row.getInt(1), id);
    }

    private UUID begin(@Nullable Long lock) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.begin(new NewJob(
                        JobProcess.Elsewhere.KIND,
                        Duration.ofHours(1),
                        new CountingJob.Plan(10, lock, null),
                        null,
                        null))
                .orElseThrow()
                .id());
    }

    private UUID halfDone() {
        UUID id = begin(gate);
        await().atMost(Duration.ofSeconds(30)).until(() -> job(id).done() == 5);
        return id;
    }

    private void open() throws SQLException {
        gatekeeper.createStatement().execute("select pg_advisory_unlock(" + gate + ")");
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private UUID owner(UUID id) {
        return database.first("select owner from job where id = ?", row -> row.getObject(1, UUID.class), id)
                .orElseThrow();
    }

    // a connection tells the name that its process gave itself, and the one that waits at the gate has the job
    private Process processOf(UUID id) {
        String name = database.first(
                        "select application_name from pg_stat_activity where pid in"
                                + " (select pid from pg_locks where locktype = 'advisory' and not granted"
                                + " and (classid::bigint << 32) + objid::bigint = ?)",
                        row -> row.getString(1),
                        gate)
                .orElseThrow(() -> new AssertionError("nobody waits: " + job(id)));
        return replicas.stream()
                .filter(replica -> name.equals(Long.toString(replica.pid())))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private String result(UUID id) throws IOException {
        try (InputStream in = jobs.result(job(id))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
