package org.phrom.scoring.run.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.RankedScoring;

/**
 * An official run of a national round under a model that looks across organisations, without database and events: how
 * much heap it needs is found by giving it less and less. Arguments: organisations, questions, and {@code treated} to
 * have columns winsorised before they are normalised.
 */
public final class RoundMemory {
    private static final int PILLARS = 10;

    private RoundMemory() {}

    public static void main(String[] arguments) {
        int organisations = Integer.parseInt(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        ScoringModel model = ScoringModels.ofFramework(document(questions, arguments.length > 2));
        long began = System.nanoTime();
        RankedScoring scoring = new RankedScoring(model, (long) organisations * questions);
        for (int i = 0; i < organisations; i++) {
            scoring.count(counted(i, questions));
        }
        if (!scoring.counted().isEmpty()) {
            throw new IllegalStateException("refused");
        }
        LineHash hash = new LineHash();
        for (int i = 0; i < organisations; i++) {
            hash.add(CanonicalJson.write(scoring.rank(counted(i, questions))));
        }
        System.out.printf(
                Locale.ROOT,
                "%d organisations of %d answers in a heap of %d MB: %.1f s, %s%n",
                organisations,
                questions,
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - began) / 1e9,
                hash.value());
    }

    private static Counted counted(int organisation, int questions) {
        SplittableRandom random = new SplittableRandom(organisation);
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < questions; i++) {
            // a few are large, so that treating has something to do
            answers.put("q" + i, new Answer(AnswerStatus.ANSWERED, 1 / (1.0001 - random.nextDouble()), List.of()));
        }
        return new Counted("TH-" + organisation, new UUID(1, organisation), answers);
    }

    private static ObjectNode document(int questions, boolean treated) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("framework", "national").put("version", "1");
        ArrayNode steps = document.putObject("scoring").putArray("steps");
        if (treated) {
            steps.addObject().put("step", "treat");
        }
        steps.addObject().put("step", "normalise").put("method", "min-max");
        steps.addObject().put("step", "aggregate");
        ArrayNode pillars = document.putObject("tree").put("code", "index").putArray("children");
        for (int pillar = 0; pillar < PILLARS; pillar++) {
            pillars.addObject().put("code", "p" + pillar).putArray("children");
        }
        for (int i = 0; i < questions; i++) {
            document.withArray("questions").addObject().put("code", "q" + i).put("type", "number");
            ((ArrayNode) pillars.get(i % PILLARS).path("children"))
                    .addObject()
                    .put("code", "i" + i)
                    .putObject("indicator")
                    .put("rule", "value")
                    .put("question", "q" + i);
        }
        return document;
    }
}
