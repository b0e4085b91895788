package org.phrom.reporting.report.pair;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.crosswalk.Crosswalks;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.pair.PairQueries.Before;

/**
 * Finds the round that another is held against: one of the same framework before it, and as visible. A published round is
 * held against published ones only, so that everybody sees the same of it.
 */
@ApplicationScoped
public class RoundPairs {

    private static final int MOST_OFFERED = 50;

    private final PairQueries rows;
    private final Frameworks frameworks;
    private final Visibility visibility;
    private final Runs runs;
    private final Crosswalks crosswalks;

    RoundPairs(PairQueries rows, Frameworks frameworks, Visibility visibility, Runs runs) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.visibility = visibility;
        this.runs = runs;
        this.crosswalks = new Crosswalks(frameworks::document);
    }

    /**
     * The round and the one that it is held against.
     *
     * @param from id of the earlier one; {@code null} or blank for the one right before
     * @throws Problem 400 where it is not there, not visible or not before, or nothing was before
     */
    public RoundPair of(ReportContext now, @Nullable String from) {
        return find(now, from)
                .orElseThrow(() -> refused(
                        "no-round-before",
                        new Text(
                                "ไม่มีรอบก่อนหน้าของกรอบการประเมินนี้", "There is no round of this framework before")));
    }

    /** The same; empty where none is named and nothing was before. */
    public Optional<RoundPair> find(ReportContext now, @Nullable String from) {
        boolean named = from != null && !from.isBlank();
        List<Before> found = rows.earlier(now.round(), onlyPublished(now), named ? from : null, 1);
        if (named && found.isEmpty()) {
            throw refused(
                    "unknown-value",
                    new Text(
                            "ต้องเป็นรหัสของรอบก่อนหน้าที่ใช้กรอบการประเมินเดียวกัน",
                            "It is the id of a round of the same framework before this one"));
        }
        return found.stream().findFirst().map(before -> pair(now, before));
    }

    /** Rounds that one may be held against, the newest first. */
    public List<Round> offered(ReportContext now) {
        return rows.earlier(now.round(), onlyPublished(now), null, MOST_OFFERED).stream()
                .map(Before::round)
                .toList();
    }

    /**
     * A round and the one before, that one and the one before it, and so on: the newest first.
     *
     * @param most how many rounds before at most
     */
    public List<RoundPair> chain(ReportContext now, int most) {
        List<RoundPair> chain = new ArrayList<>();
        ReportContext at = now;
        for (Before before : rows.earlier(now.round(), onlyPublished(now), null, most)) {
            RoundPair pair = pair(at, before);
            chain.add(pair);
            at = pair.before();
        }
        return chain;
    }

    private RoundPair pair(ReportContext now, Before before) {
        return new RoundPair(
                now,
                new ReportContext(before.round(), before.run(), frameworks.of(before.round()), now.scope()),
                before.run().id() + "." + before.fingerprint(),
                now.run().id() + "." + runs.fingerprint(now.round().id(), now.run()),
                crosswalks
                        .between(
                                now.round().framework(),
                                before.round().frameworkVersion(),
                                now.round().frameworkVersion())
                        .orElse(null));
    }

    private boolean onlyPublished(ReportContext now) {
        return now.round().isPublished() || visibility.onlyPublished();
    }

    private static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter("from", code, message);
    }
}
