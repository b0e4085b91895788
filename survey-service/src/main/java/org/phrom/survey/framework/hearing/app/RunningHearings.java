package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.TakingFramework;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.HeardDocumentStatements;
import org.phrom.survey.framework.hearing.store.HearingRows;
import org.phrom.survey.framework.store.FrameworkRows;

/** Opens drafts to opinions, for longer if need be, and ends that: meanwhile they do not change. */
@ApplicationScoped
public class RunningHearings {

    private final TakingFramework taking;
    private final FrameworkRows frameworks;
    private final HearingRows rows;
    private final HeardDocumentStatements documents;
    private final Speakers speakers;
    private final AuditTrail audit;
    private final Clock clock;

    RunningHearings(
            TakingFramework taking,
            FrameworkRows frameworks,
            HearingRows rows,
            HeardDocumentStatements documents,
            Speakers speakers,
            AuditTrail audit,
            Clock clock) {
        this.taking = taking;
        this.frameworks = frameworks;
        this.rows = rows;
        this.documents = documents;
        this.speakers = speakers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the hearing of a draft.
     *
     * @param closesAt when it ends by itself, or never
     * @param invited codes of organisations that are heard with all below them; none for everyone
     */
    @Transactional
    public FrameworkVersion begin(
            FrameworkKey key, @Nullable Instant closesAt, List<String> invited, @Nullable String ifMatch) {
        FrameworkVersion draft = taking.take(key, FrameworkAction.HEARING, ifMatch);
        Instant now = clock.instant();
        check(closesAt, now, invited);
        int number = rows.of(key).stream().findFirst().map(Hearing::number).orElse(0) + 1;
        Hearing hearing = new Hearing(key, number, now, closesAt, null, invited, 1);
        FrameworkVersion heard = draft.heard(now, closesAt);
        frameworks.update(heard);
        if (!rows.insert(hearing)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        documents.keep(hearing, draft.document());
        return told("framework.hearing-begun", heard, hearing);
    }

    /** Lets a hearing last longer. */
    @Transactional
    public FrameworkVersion extend(FrameworkKey key, Instant closesAt, @Nullable String ifMatch) {
        FrameworkVersion version = taking.take(key, FrameworkAction.EXTENSION_OF_HEARING, ifMatch);
        Instant now = clock.instant();
        Hearing last = rows.lastForChange(key).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        check(closesAt, now, List.of());
        if (last.closesAt() != null && !closesAt.isAfter(last.closesAt())) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/closesAt", "not-later", new Text("ต้องช้ากว่ากำหนดเดิม", "It must be later than before"));
        }
        Hearing longer = last.until(closesAt);
        FrameworkVersion heard = version.heardUntil(closesAt, now);
        frameworks.update(heard);
        rows.update(longer);
        return told("framework.hearing-extended", heard, longer);
    }

    /** Ends a hearing before its time; the draft can be written again. */
    @Transactional
    public FrameworkVersion end(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion heard = taking.take(key, FrameworkAction.END_OF_HEARING, ifMatch);
        Instant now = clock.instant();
        FrameworkVersion draft = heard.hearingEnded(now);
        frameworks.update(draft);
        // an older program may have begun one that was not written down
        Hearing closed = rows.lastForChange(key).map(open -> open.closed(now)).orElse(null);
        if (closed != null) {
            rows.update(closed);
        }
        return told("framework.hearing-ended", draft, closed);
    }

    private void check(@Nullable Instant closesAt, Instant now, List<String> invited) {
        Problem problem = new Problem(CommonProblem.INVALID);
        if (closesAt != null && !closesAt.isAfter(now)) {
            problem.at("/closesAt", "in-the-past", new Text("ผ่านไปแล้ว", "It is past"));
        }
        for (String unknown : speakers.unknown(invited)) {
            problem.at(
                    "/invited/" + invited.indexOf(unknown),
                    "organisation-unknown",
                    new Text("ไม่พบหน่วยงานนี้", "There is no such organisation"));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private FrameworkVersion told(String deed, FrameworkVersion version, @Nullable Hearing hearing) {
        Map<String, Object> details = new TreeMap<>(Map.of("revision", version.revision()));
        if (hearing != null) {
            details.put("hearing", hearing.number());
            details.put("invited", hearing.invited());
            if (hearing.closesAt() != null) {
                details.put("closesAt", hearing.closesAt());
            }
        }
        audit.record(deed, version.key().path(), details);
        return version;
    }
}
