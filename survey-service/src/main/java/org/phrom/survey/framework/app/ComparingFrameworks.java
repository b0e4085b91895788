package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.crosswalk.AnswerCarry;
import org.phrom.survey.framework.crosswalk.Change;
import org.phrom.survey.framework.crosswalk.Comparison;
import org.phrom.survey.framework.crosswalk.Crosswalk;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.Crossing;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkState;

/** Compares versions of a framework. */
@ApplicationScoped
public class ComparingFrameworks {

    private final ShowingFrameworks showing;
    private final FrameworkDocuments documents;
    private final Caller caller;
    private final Clock clock;

    ComparingFrameworks(ShowingFrameworks showing, FrameworkDocuments documents, Caller caller, Clock clock) {
        this.showing = showing;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What differs between two versions.
     *
     * @param from the earlier version
     * @param to the later version
     * @param changes all that differs
     * @param answers what becomes of the answers to each question
     * @param nodes rows of the crosswalk about nodes
     * @param earlier the document of the earlier version
     * @param later the document of the later version
     */
    public record Differences(
            FrameworkKey from,
            FrameworkKey to,
            List<Change> changes,
            List<AnswerCarry> answers,
            List<Crossing> nodes,
            JsonNode earlier,
            JsonNode later) {}

    /**
     * The same for readers of pages: without a token nobody sees drafts.
     *
     * @throws Problem 404 when one of them is not there or not for the caller
     */
    public Differences differencesOnPage(FrameworkKey later, @Nullable String from) {
        Differences found = differences(later, from);
        if (caller.anonymous() && (isDraft(found.from()) || isDraft(found.to()))) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return found;
    }

    private boolean isDraft(FrameworkKey key) {
        return showing.find(key).state(clock.instant()) == FrameworkState.DRAFT;
    }

    /**
     * What differs in a version from another one, or from the one that it was made from.
     *
     * @throws Problem 404 when one of them is not there, 400 when none is named and it was made from none
     */
    public Differences differences(FrameworkKey later, @Nullable String from) {
        JsonNode document = document(later);
        Derivation derivation = documents.derivation(document);
        String version = from != null ? from : derivation != null ? derivation.version() : null;
        if (version == null) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "from",
                            "not-derived",
                            new Text(
                                    "ฉบับนี้ไม่ได้ระบุว่ามาจากฉบับใด ต้องระบุ from",
                                    "The version was made from no other, so one must be named"));
        }
        boolean madeFromIt = derivation != null && version.equals(derivation.version());
        FrameworkKey key = new FrameworkKey(later.framework(), version);
        JsonNode earlier = document(key);
        Crosswalk crosswalk = new Crosswalk(earlier, document, madeFromIt ? derivation : null);
        return new Differences(
                key,
                later,
                Comparison.changes(earlier, document, crosswalk),
                crosswalk.answers(),
                crosswalk.nodes(),
                earlier,
                document);
    }

    private JsonNode document(FrameworkKey key) {
        return documents.parse(showing.find(key).document());
    }
}
