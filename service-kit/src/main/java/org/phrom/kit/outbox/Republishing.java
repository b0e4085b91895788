package org.phrom.kit.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.JobProblem;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.NewJob;
import org.phrom.kit.outbox.RepublicationResource.RepublicationView;
import org.phrom.kit.outbox.RepublicationResource.TopicView;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Has the present states of topics told again, at once or by a job. */
@ApplicationScoped
class Republishing {

    private static final Duration KEPT = Duration.ofDays(7);

    private final List<Republisher> republishers;
    private final Jobs jobs;
    private final AuditTrail audit;

    Republishing(@All List<Republisher> republishers, Jobs jobs, AuditTrail audit) {
        this.republishers = republishers;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What is to be told: of one topic, or of all. */
    record Wish(@Nullable String topic) {}

    /**
     * Begins a job.
     *
     * @throws Problem 422 for a topic that is not this service's, 409 while another such job is under way
     */
    @Transactional
    Job begin(Wish wish) {
        chosen(wish);
        return jobs.begin(new NewJob(RepublicationJob.KIND, KEPT, wish, RepublicationJob.KIND, null))
                .orElseThrow(() -> new Problem(JobProblem.JOB_UNDER_WAY));
    }

    /**
     * Tells everything.
     *
     * @param told is told after each portion how many states were; what it throws ends this
     */
    @ActivateRequestContext // entities are read outside of transactions
    RepublicationView republish(Wish wish, IntConsumer told) {
        return new RepublicationView(
                chosen(wish).stream().map(one -> republish(one, told)).toList());
    }

    private static TopicView republish(Republisher republisher, IntConsumer told) {
        AtomicInteger events = new AtomicInteger();
        republisher.republish(some -> {
            events.addAndGet(some);
            told.accept(some);
        });
        return new TopicView(republisher.topic(), events.get());
    }

    /** Takes down that it was done. */
    void record(RepublicationView view, String creator) {
        QuarkusTransaction.joiningExisting()
                .run(() -> audit.record(
                        "republication.created",
                        "republications",
                        Map.of("topics", view.topics(), "createdBy", creator)));
    }

    private List<Republisher> chosen(Wish wish) {
        List<Republisher> chosen = republishers.stream()
                .filter(republisher -> wish.topic() == null || wish.topic().equals(republisher.topic()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Problem(CommonProblem.INVALID)
                    .at(
                            "/topic",
                            "unknown-topic",
                            new Text("บริการนี้ไม่ได้เผยแพร่หัวข้อนี้", "This service does not publish this topic"));
        }
        return chosen;
    }
}
