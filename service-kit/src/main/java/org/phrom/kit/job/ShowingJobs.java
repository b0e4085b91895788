package org.phrom.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/** Shows jobs in the one form that they have, and lets a few callers wait for their end instead of asking again and again. */
@ApplicationScoped
public class ShowingJobs {

    /** What the documents say of the header. */
    public static final String PREFER =
            "wait=N has the answer wait for the end of the job, 10 seconds at most (RFC 7240)";

    /** What the documents say of the header where a job may be asked for. */
    public static final String PREFER_JOB = "respond-async makes it a job";

    private static final Pattern RESPOND_ASYNC = Pattern.compile("(?i)(?:^|[,;\\s])respond-async(?=$|[,;\\s])");
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?=$|[,;\\s])");
    private static final int LONGEST_SECONDS = 10;
    // each keeps a thread
    private static final int MOST_WAITING = 10;
    private static final long LOOK_MILLIS = 200;

    private final Jobs jobs;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    ShowingJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether the caller prefers a job to waiting for the answer (RFC 7240). */
    public static boolean preferred(@Nullable String prefer) {
        return prefer != null && RESPOND_ASYNC.matcher(prefer).find();
    }

    /** A job as it is at {@code /v1/jobs}. */
    public JobView show(Job job) {
        return show(job, "/v1/jobs/" + job.id());
    }

    /** Answers with a job that was begun. */
    public Response begun(Job job) {
        return Response.accepted(show(job))
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }

    /**
     * A job as it is at another address, too.
     *
     * @param address below which its result is
     * @param more what else can be done there
     */
    public JobView show(Job job, String address, String... more) {
        List<String> allowed =
                Stream.concat(actions(job).stream(), Stream.of(more)).toList();
        return JobView.of(job, clock.instant(), address, allowed);
    }

    // where a service shows a job to others too, they may do nothing with it
    private List<String> actions(Job job) {
        if (!jobs.isOfCaller(job)) {
            return List.of();
        }
        if (job.state().underWay()) {
            return job.cancelling() ? List.of() : List.of("cancellation");
        }
        return job.resultType() == null ? List.of() : List.of("result");
    }

    /**
     * Waits for the end of a job, as far as it is preferred and there is room for one more who waits.
     *
     * @param prefer the header, such as {@code wait=5}
     * @throws Problem 404 when it is removed meanwhile
     */
    public Awaited await(Job job, @Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find() || !places.tryAcquire()) {
            return new Awaited(job, null);
        }
        try {
            int seconds = Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1)));
            return new Awaited(await(job, TimeUnit.SECONDS.toNanos(seconds)), "wait=" + seconds);
        } finally {
            places.release();
        }
    }

    private Job await(Job job, long nanos) {
        long begin = System.nanoTime();
        Job now = job;
        try {
            while (now.state().underWay() && System.nanoTime() - begin < nanos) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                now = jobs.find(job.id()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    /**
     * A job after waiting.
     *
     * @param applied the preference that was followed, if one was
     */
    public record Awaited(Job job, @Nullable String applied) {

        /** Answers with how the job is shown. */
        public <T> RestResponse<T> answer(T shown) {
            RestResponse.ResponseBuilder<T> response = RestResponse.ResponseBuilder.ok(shown);
            return applied == null
                    ? response.build()
                    : response.header("Preference-Applied", applied).build();
        }
    }
}
