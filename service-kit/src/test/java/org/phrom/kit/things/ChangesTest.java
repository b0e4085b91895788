package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class ChangesTest {

    @Inject
    AuditTrail audit;

    @Test
    void aChangeIsToldWithTheThingAndWhatWasDoneButNotByWhomOrToWhat() {
        String place = end();
        String subject = change();

        Response told = toldAfter(place, 1);

        assertThat(told.jsonPath().getMap("items[0]")).containsOnlyKeys("href", "action", "at");
        assertThat(told.jsonPath().getString("items[0].href")).isEqualTo("/v1/" + subject);
        assertThat(told.jsonPath().getString("items[0].action")).isEqualTo("thing.changed");
    }

    @Test
    void whoReadsOnGetsEachOnceAndThenNone() {
        String place = end();
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            made.add("/v1/" + change());
        }
        toldAfter(place, 5);

        List<String> told = new ArrayList<>();
        String next = place;
        for (int reading = 0; reading < 3; reading++) {
            Response page = read(next, 2);
            told.addAll(page.jsonPath().getList("items.href", String.class));
            next = page.path("next");
        }

        assertThat(told).containsExactlyElementsOf(made);
        Response nothing = read(next, 2);
        assertThat(nothing.jsonPath().getList("items")).isEmpty();
        assertThat(nothing.<String>path("next")).isEqualTo(next);
    }

    @Test
    void aSlowTransactionIsNotSkippedByWhoReadWhatWasMadeMeanwhile() throws Exception {
        String place = end();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        String slow = "things/" + UUID.randomUUID();
        CompletableFuture<Void> transaction = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("thing.changed", slow, Map.of());
                    written.countDown();
                    awaitLatch(mayEnd);
                }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        String quick = change();
        Response first = toldAfter(place, 1);
        assertThat(first.jsonPath().getList("items.href")).containsExactly("/v1/" + quick);

        mayEnd.countDown();
        transaction.get(10, TimeUnit.SECONDS);

        assertThat(toldAfter(first.path("next"), 1).jsonPath().getList("items.href"))
                .containsExactly("/v1/" + slow);
    }

    @Test
    void whoReadWhatARestoreTookBackIsToldSo() {
        change();
        String end = end();
        String position = end.substring(0, end.indexOf('-'));

        Response other = read(position + "-00000000deadbeef", 2);
        Response beyond = read("999999999999999-00000000deadbeef", 2);

        assertProblem(other, 410, "changes-restarted");
        assertProblem(beyond, 410, "changes-restarted");
        assertThat(read(end, 2).statusCode()).isEqualTo(200);
    }

    @Test
    void fieldsNameMembersOfTheChangesAndLeaveThePlace() {
        String place = end();
        String subject = change();
        toldAfter(place, 1);

        Response told = analyst().get("/v1/changes?fields=href&after=" + place);

        assertThat(told.jsonPath().getList("items")).containsExactly(Map.of("href", "/v1/" + subject));
        assertThat(told.<String>path("next")).matches("\\d+-[0-9a-f]{16}");
        assertProblem(analyst().get("/v1/changes?fields=items"), 400, "invalid-parameter");
    }

    @Test
    void onlyWhoSeesEverythingMayRead() {
        assertProblem(given().get("/v1/changes"), 401, "unauthenticated");
        for (String role : List.of("respondent", "approver", "reviewer")) {
            assertProblem(given().auth().oauth2(Tokens.bearer(role, "TH-50")).get("/v1/changes"), 403, "forbidden");
        }
    }

    @Test
    void aPlaceThatTheListDidNotGiveIsRefused() {
        for (String after : List.of("-1", "x", "7", "7-x", "7-", "9999999999999999999-00000000deadbeef")) {
            assertProblem(analyst().get("/v1/changes?after=" + after), 400, "invalid-parameter");
        }
        assertProblem(analyst().get("/v1/changes?pageSize=0"), 400, "invalid-parameter");
    }

    private String change() {
        String subject = "things/" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> audit.record("thing.changed", subject, Map.of("secret", "x")));
        return subject;
    }

    // where the list ends once all that was done before is sealed
    private String end() {
        String mark = "/v1/" + change();
        String[] place = {"0-0000000000000000"};
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Response page = read(place[0], 200);
            place[0] = page.path("next");
            return page.jsonPath().getList("items.href").contains(mark);
        });
        return place[0];
    }

    private static Response toldAfter(String place, int many) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(place, 200).jsonPath().getList("items").size() >= many);
        return read(place, 200);
    }

    private static Response read(String after, int pageSize) {
        return analyst().get("/v1/changes?after=" + after + "&pageSize=" + pageSize);
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.bearer("analyst"));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
