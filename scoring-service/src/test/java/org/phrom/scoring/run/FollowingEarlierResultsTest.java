package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.CarryForwardRoundTest.CARRY;
import static org.phrom.scoring.run.CarryForwardRoundTest.assertScores;
import static org.phrom.scoring.run.CarryForwardRoundTest.close;
import static org.phrom.scoring.run.CarryForwardRoundTest.document;
import static org.phrom.scoring.run.CarryForwardRoundTest.leaf;
import static org.phrom.scoring.run.CarryForwardRoundTest.open;
import static org.phrom.scoring.run.CarryForwardRoundTest.publish;
import static org.phrom.scoring.run.CarryForwardRoundTest.publishFramework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.store.EarlierChangeStatements;

/** Live scores that follow what is published of rounds before. */
@QuarkusTest
class FollowingEarlierResultsTest {

    @Inject
    Turns turns;

    @Inject
    EarlierChangeStatements changes;

    @Inject
    Database database;

    @Test
    void onlyLaterRoundsThatAreNotPublishedThemselvesFollowAndOnlyWhatIsPublished() {
        Survey changed = new Survey("follow-whom").in(2022, "1");
        Survey before = changed.in(2021, "1");
        Survey published = changed.in(2023, "1");
        Survey closed = changed.in(2024, "1");
        Survey open = changed.in(2025, "1");
        publishFramework(changed, CARRY);
        close(published, published.submitted("AAA", 1, 1, 1, 1, 1));
        publish(published, 3, 1, 1);
        close(closed, closed.submitted("AAA", 1, 1, 1, 1, 1));
        open(before, before.submitted("AAA", 1, 1, 1, 1, 1));
        open(open, open.submitted("AAA", 1, 1, 1, 1, 1));
        open(changed, changed.submitted("AAA", 1, 1, 1, 1, 1));
        Topics.send("phrom.rounds", changed.closedRound(2, 1, 1));
        soon(() -> assertThat(changes.noted()).doesNotContain(changed.framework));

        QuarkusTransaction.requiringNew().run(() -> {
            turns.ofReader(changed.framework);
            soon(() -> createOfficial(changed.round).then().statusCode(201));
            assertThat(changes.noted()).contains(changed.framework);
            assertThat(changes.spread(changed.framework)).isEmpty();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            turns.ofReader(changed.framework);
            publish(changed, 3, 1, 1);
            assertThat(changes.spread(changed.framework)).containsExactly(closed.round, open.round);
        });
        soon(() -> assertThat(changes.following()).doesNotContain(closed.round, open.round));
    }

    @Test
    void aScoreThatDoesNotKnowOfAPublicationYetIsNotExplainedByIt() {
        Survey now = new Survey("follow-trace");
        Survey before = now.in(2021, "1");
        publishFramework(now, CARRY);
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2), before.submitted("BBB", 1, 0, 0, 0, 0));
        open(now, now.submitted("AAA", 1, 1, 1), now.submitted("BBB", 1, 1, 1, 1, 1));
        soon(() -> assertScores(now.liveRun(), "AAA", "1.0", "BBB", "1.0"));

        QuarkusTransaction.requiringNew().run(() -> {
            turns.ofReader(now.framework);
            publish(before, 3, 2, 2);
            assertProblem(get("/v1/score-runs/{run}/scores/AAA/trace", now.liveRun()), 503, "trace-not-ready");
            assertScores(now.liveRun(), "AAA", "1.0", "BBB", "1.0");
            get("/v1/score-runs/{run}/scores/BBB/trace", now.liveRun()).then().statusCode(200);
        });

        soon(() -> assertScores(now.liveRun(), "AAA", "0.65", "BBB", "1.0"));
        assertThat(leaf(now.liveRun(), "AAA", 3).path("value").asDouble()).isEqualTo(0.2);
        get("/v1/score-runs/{run}/scores/BBB/trace", now.liveRun()).then().statusCode(200);
    }

    @Test
    void anEventIsNotHeldUpWhileARoundFollows() {
        Survey now = new Survey("follow-event");
        Survey before = now.in(2021, "1");
        publishFramework(now, CARRY);
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2), before.submitted("CCC", 1, 0, 0, 0, 0.4));
        open(now, now.submitted("AAA", 1, 1, 1, 1), now.submitted("CCC", 1, 1, 1, 1));
        soon(() -> assertScores(now.liveRun(), "AAA", "1.0", "CCC", "1.0"));

        QuarkusTransaction.requiringNew().run(() -> {
            database.query(
                    "select organisation from organisation_score where run = ? and organisation = 'AAA' for update",
                    row -> row.getString(1),
                    now.liveRun());
            publish(before, 3, 2, 2);
            soon(() -> assertThat(Rows.text("select count(*)::text from pg_locks where not granted"))
                    .isNotEqualTo("0"));

            now.tell(now.submitted("CCC", 2, 0, 0, 0));

            soon(() -> assertScores(now.liveRun(), "AAA", "1.0", "CCC", "0.1"));
        });
        soon(() -> assertScores(now.liveRun(), "AAA", "0.8", "CCC", "0.1"));
    }

    @Test
    void aRoundThatCanNotFollowKeepsNoOtherFromItAndIsTriedAgain() throws SQLException {
        Survey first = new Survey("follow-broken");
        Survey firstBefore = first.in(2021, "1");
        Survey second = new Survey("follow-whole");
        Survey secondBefore = second.in(2021, "1");
        publishFramework(first, CARRY);
        publishFramework(second, CARRY);
        String broken = close(firstBefore, firstBefore.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        close(secondBefore, secondBefore.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        open(first, first.submitted("AAA", 1, 1, 1));
        open(second, second.submitted("AAA", 1, 1, 1));
        soon(() -> assertScores(first.liveRun(), "AAA", "1.0"));
        soon(() -> assertScores(second.liveRun(), "AAA", "1.0"));
        String content = Rows.text("select content from score_run_input where run = ?", broken);
        overwrite(broken, "null");

        publish(firstBefore, 3, 1, 1);
        soon(() -> assertThat(changes.following()).contains(first.round));
        publish(secondBefore, 3, 1, 1);

        soon(() -> assertScores(second.liveRun(), "AAA", "0.65"));
        assertThat(changes.following()).contains(first.round);
        assertScores(first.liveRun(), "AAA", "1.0");
        overwrite(broken, content);
        soon(() -> assertScores(first.liveRun(), "AAA", "0.65"));
        soon(() -> assertThat(changes.following()).doesNotContain(first.round));
    }

    @Test
    void aVersionThatComesAfterTheOneMadeFromItJoinsWhatIsPublished() {
        Survey before = new Survey("follow-version").in(2021, "1");
        Survey between = before.in(2022, "2");
        Survey now = before.in(2023, "3");
        publishFramework(before, CARRY);
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(before, 3, 1, 1);
        ObjectNode third = document(now, CARRY);
        third.putObject("derivedFrom").put("version", "2").putArray("crosswalk");
        Topics.send("phrom.frameworks", now.framework(third));
        open(now, now.submitted("AAA", 1, 1, 1));
        soon(() -> assertScores(now.liveRun(), "AAA", "1.0"));

        ObjectNode second = document(between, CARRY);
        second.putObject("derivedFrom").put("version", "1").putArray("crosswalk");
        Topics.send("phrom.frameworks", between.framework(second));

        soon(() -> assertScores(now.liveRun(), "AAA", "0.65"));
    }

    @Test
    void aRoundToldBeforeItsReferenceDateWasKeptStandsByItsClosingUntilItIsToldOfAgain() throws SQLException {
        Survey now = new Survey("follow-dated");
        Survey before = now.in(2021, "1");
        publishFramework(now, CARRY);
        close(before, before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        publish(before, 3, 1, 1);
        Rows.execute("update round set reference_date = null where id = '" + before.round + "'");
        open(now, now.submitted("AAA", 1, 1, 1));
        soon(() -> assertScores(now.liveRun(), "AAA", "1.0"));

        Topics.send("phrom.rounds", before.publishedRound(3, 1, 1));

        soon(() -> assertScores(now.liveRun(), "AAA", "0.65"));
    }

    private static void overwrite(String run, String input) throws SQLException {
        Rows.execute("alter table score_run_input disable trigger user;"
                + " update score_run_input set content = '" + input + "' where run = '" + run + "';"
                + " alter table score_run_input enable trigger user");
    }
}
