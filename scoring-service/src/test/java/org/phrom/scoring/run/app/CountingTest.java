package org.phrom.scoring.run.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;

/** What is counted of an assessment, and under which version. */
@QuarkusTest
class CountingTest {

    @Inject
    Counting counting;

    @Inject
    Assessments assessments;

    @Inject
    ScoringModels models;

    @Test
    void whatWasCountedBeforeAResultIsPublishedHasAnEarlierVersionThanWhatKnowsOfIt() {
        Survey now = new Survey("counting-version");
        Survey before = now.in(2021, "1");
        ObjectNode document = now.documentWith();
        document.set("scoring", Survey.read("{\"aggregation\":\"arithmetic\",\"missing\":\"carry-forward\"}"));
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        document.remove("bands");
        Topics.send("phrom.frameworks", now.framework(document));
        before.tellRound("open", 1);
        before.tell(before.submitted("AAA", 1, 0.8, 0.6, 0.4, 0.2));
        Topics.send("phrom.rounds", before.closedRound(2, 1, 1));
        soon(() -> createOfficial(before.round).then().statusCode(201));
        now.tellRound("open", 1);
        now.tell(now.submitted("AAA", 1, 1, 1));
        soon(() -> assertThat(list(now.liveRun())).hasSize(1));
        ScoringModel model = models.find(ModelId.ofRounds(now.framework, "1")).orElseThrow();

        long old = QuarkusTransaction.requiringNew().call(() -> {
            Assessment assessment = assessments.get(now.assessmentOf("AAA"));
            Counting.Along along = counting.alone(model, now.round);
            assertThat(along.count(assessment).earlier()).isEmpty();
            Topics.send("phrom.rounds", before.publishedRound(3, 1, 1));
            soon(() -> assertThat(Rows.text("select state from round where id = ?", before.round))
                    .isEqualTo("published"));
            return along.version(assessment);
        });
        long known = QuarkusTransaction.requiringNew().call(() -> {
            Assessment assessment = assessments.get(now.assessmentOf("AAA"));
            Counting.Along along = counting.alone(model, now.round);
            assertThat(along.count(assessment).earlier()).containsOnlyKeys("dcei", "gtei");
            return along.version(assessment);
        });

        assertThat(known).isEqualTo(old + 1);
    }
}
