package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.reading.Request;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Answering;
import org.phrom.scoring.tables.Progress;
import org.phrom.scoring.tables.Wanted;

/** Computes a composite indicator from what came with the request, and keeps nothing of it. */
@ApplicationScoped
public class Calculating {
    private final Limits limits;
    private final Reading reading;
    private final Room room;

    Calculating(Limits limits, Reading reading, Room room) {
        this.limits = limits;
        this.reading = reading;
        this.room = room;
    }

    /** Returns what a request asks for, and refuses what is over a limit. */
    public Outline outline(Posted posted) {
        Outline outline = reading.outline(posted.request());
        limits.check(outline);
        return outline;
    }

    /** Returns whether it should run as a job though the caller did not ask for it. */
    public boolean isLarge(Outline outline) {
        return limits.isLarge(outline);
    }

    /** Computes at once, or when it is its turn; the answer takes room until it is closed. */
    public Held compute(Posted posted, Outline outline, Wanted wanted) {
        long bytes = fitting(outline, wanted).bytes();
        return computed(room.take(bytes), posted.request(), outline, wanted, Progress.UNWATCHED);
    }

    /** Refuses what is wrong with a request that is to be computed later. */
    void check(Posted posted, Outline outline, Wanted wanted) {
        fitting(outline, wanted);
        try (Room.Lease lease = room.take(Costing.ofReading(outline).bytes())) {
            reading.calculation(posted.request(), outline);
        }
    }

    /** Computes behind the request, when there is room; the answer takes room until it is closed. */
    Held computeForJob(Request request, Wanted wanted, Progress progress) {
        Outline outline = reading.outlineForJob(request);
        long bytes = fitting(outline, wanted).bytes();
        Room.Lease lease = room.takeForJob(bytes, progress);
        return computed(lease, request, outline, wanted, progress);
    }

    private Cost fitting(Outline outline, Wanted wanted) {
        Cost cost = Costing.of(outline, wanted, Runtime.getRuntime().availableProcessors());
        cost.refuseAbove(room.bytes());
        return cost;
    }

    private Held computed(Room.Lease lease, Request request, Outline outline, Wanted wanted, Progress progress) {
        try {
            Answer answer = compute(reading.calculation(request, outline), wanted, progress);
            lease.keep(answer.bytes());
            return new Held(answer, lease);
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    private static Answer compute(Calculation calculation, Wanted wanted, Progress progress) {
        try {
            return new Answering(calculation, wanted, progress).answer();
        } catch (ModelRefused refused) {
            throw problem(refused, calculation);
        }
    }

    /** What the engine refuses is said where the structure names it, otherwise at the model. */
    private static Problem problem(ModelRefused refused, Calculation calculation) {
        Problem problem = new Problem(CalculatorProblem.MODEL_NOT_COMPUTABLE);
        for (Refusal refusal : refused.refusals().stream().limit(Findings.MOST).toList()) {
            Line line = named(refusal.place(), calculation);
            Place place = line == null
                    ? Place.at("/model")
                    : new Place(line.place().pointer(), line.place().line(), null);
            problem.at(new Finding(place, "not-computable", new Text(refusal.toString(), refusal.toString())));
        }
        return problem.with(
                "refusals", refused.refusals().stream().limit(Findings.MOST).toList());
    }

    /** The last thing in a place such as {@code THA/index} that the structure names. */
    private static @Nullable Line named(String place, Calculation calculation) {
        Line found = null;
        for (String step : place.split("/", -1)) {
            Line line = calculation.structure().line(step);
            found = line == null ? found : line;
        }
        return found;
    }
}
