package org.phrom.reporting.readmodel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;

@QuarkusTest
class TurnsTest {

    private static final Duration IDLE = Duration.ofSeconds(2);

    @Inject
    Database database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void aRebuildThatStandsStillLosesItsTurnToTheNextAndChangesNothing() throws Exception {
        Given.scoredRound("published");
        List<String> before = Given.readModel();
        CountDownLatch standsStill = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<Void> frozen = rebuild(standsStill, goesOn);
        assertThat(standsStill.await(10, TimeUnit.SECONDS)).isTrue();

        String next = given().auth()
                .oauth2(Tokens.bearer("operator"))
                .post("/v1/rebuilds")
                .path("id");

        await().atMost(Duration.ofSeconds(20)).until(() -> given().auth()
                .oauth2(Tokens.bearer("operator"))
                .get("/v1/rebuilds/{id}", next)
                .<String>path("state")
                .equals("completed"));
        assertThat(Given.readModel()).isEqualTo(before);
        goesOn.countDown();
        assertThatThrownBy(frozen::join)
                .satisfies(thrown -> assertThat(DatabaseFault.isPassing(thrown)).isTrue());
        assertThat(Given.readModel()).isEqualTo(before);
    }

    private CompletableFuture<Void> rebuild(CountDownLatch standsStill, CountDownLatch goesOn) {
        Turns turns = new Turns(database, transactions, IDLE);
        return CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    turns.ofRebuild(() -> {});
                    database.update("delete from score");
                    standsStill.countDown();
                    try {
                        assertThat(goesOn.await(1, TimeUnit.MINUTES)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    database.update("delete from round");
                }));
    }
}
