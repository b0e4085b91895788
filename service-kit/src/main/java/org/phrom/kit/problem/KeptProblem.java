package org.phrom.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A problem in a form that can be stored as JSON and thrown again later, in the language that is then asked for.
 *
 * @param code stable code, such as {@code not-found}
 * @param status status code of the response
 * @param title what went wrong in general
 * @param detail what went wrong in this case
 * @param findings places at fault
 * @param members further facts
 * @param retryAfter seconds after which the same request may succeed
 */
public record KeptProblem(
        String code,
        int status,
        Text title,
        @Nullable Text detail,
        List<Finding> findings,
        Map<String, Object> members,
        @Nullable Long retryAfter) {

    /** Keeps all that a problem says. */
    public static KeptProblem of(Problem problem) {
        Duration retryAfter = problem.retryAfter();
        return new KeptProblem(
                problem.type().code(),
                problem.type().status(),
                problem.type().title(),
                problem.detail(),
                List.copyOf(problem.findings()),
                Map.copyOf(problem.members()),
                retryAfter == null ? null : retryAfter.toSeconds());
    }

    /** The problem that was kept. */
    public Problem problem() {
        Problem problem = new Problem(new KeptType(code, new ProblemType.Kind(status, title)));
        if (detail != null) {
            problem.detail(detail);
        }
        problem.findings().addAll(findings);
        members.forEach(problem::with);
        return retryAfter == null ? problem : problem.retryAfter(Duration.ofSeconds(retryAfter));
    }

    private record KeptType(String code, Kind kind) implements ProblemType {
        @Override
        public String name() {
            return code.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }
}
