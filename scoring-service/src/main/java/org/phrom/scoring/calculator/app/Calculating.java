package org.phrom.scoring.calculator.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.problem.Problem.Spot;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Answer;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Finding;
import org.phrom.scoring.calculator.domain.Findings;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Progress;
import org.phrom.scoring.calculator.domain.RequestRefused;
import org.phrom.scoring.calculator.domain.Wanted;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/** Computes a composite indicator from what came with the request, and keeps nothing of it. */
@ApplicationScoped
public class Calculating {
    private static final Set<String> UNREADABLE = Set.of("not-json", "not-yaml", "not-csv", "not-utf-8");

    private final Limits limits;
    private final Jobs jobs;

    Calculating(Limits limits, Jobs jobs) {
        this.limits = limits;
        this.jobs = jobs;
    }

    /** Reads a JSON request. */
    public Calculation read(byte[] body) {
        return read(() -> RequestReader.json(body));
    }

    /** Reads the parts of a form. */
    public Calculation read(Map<String, byte[]> parts) {
        return read(() -> RequestReader.parts(parts));
    }

    private Calculation read(Supplier<Calculation> reading) {
        try {
            Calculation calculation = reading.get();
            limits.check(calculation);
            return calculation;
        } catch (RequestRefused refused) {
            throw problem(refused.findings());
        }
    }

    /** Returns whether it should run as a job though the caller did not ask for it. */
    public boolean isLarge(Calculation calculation) {
        return limits.isLarge(calculation);
    }

    /** Computes at once. */
    public Answer compute(Calculation calculation, Wanted wanted) {
        return compute(calculation, wanted, new Progress());
    }

    /** Queues it. */
    public Job start(Calculation calculation, Wanted wanted) {
        return jobs.add(progress -> compute(calculation, wanted, progress));
    }

    private static Answer compute(Calculation calculation, Wanted wanted, Progress progress) {
        try {
            return new Answering(calculation, wanted, progress).answer();
        } catch (ModelRefused refused) {
            throw problem(refused, calculation);
        }
    }

    private static Problem problem(Findings findings) {
        boolean unreadable = findings.list().stream().anyMatch(finding -> UNREADABLE.contains(finding.code()));
        Problem problem = new Problem(unreadable ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INVALID);
        for (Finding finding : findings.list()) {
            Spot spot = new Spot(
                    finding.place().pointer(),
                    finding.place().line(),
                    finding.place().column());
            problem.at(spot, finding.code(), finding.message());
        }
        return findings.count() > Findings.MOST ? problem.with("findings", findings.count()) : problem;
    }

    /** What the engine refuses is said where the structure names it, otherwise at the model. */
    private static Problem problem(ModelRefused refused, Calculation calculation) {
        Problem problem = new Problem(CalculatorProblem.MODEL_NOT_COMPUTABLE);
        for (Refusal refusal : refused.refusals().stream().limit(Findings.MOST).toList()) {
            Line line = named(refusal.place(), calculation);
            Spot spot = line == null
                    ? new Spot("/model", null, null)
                    : new Spot(line.place().pointer(), line.place().line(), null);
            problem.at(spot, "not-computable", new Text(refusal.toString(), refusal.toString()));
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
