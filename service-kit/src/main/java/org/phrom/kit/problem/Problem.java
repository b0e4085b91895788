package org.phrom.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** A request that can't be met, with the facts a client needs to mend it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Finding> findings = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient @Nullable Text detail;
    private transient @Nullable Duration retryAfter;

    /** A problem of the given kind. */
    public Problem(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** Says what is wrong in this case. */
    public Problem detail(Text text) {
        detail = text;
        return this;
    }

    /**
     * Names a place in the request body that is at fault.
     *
     * @param pointer JSON pointer (RFC 6901)
     * @param code stable code of the finding
     * @param message what is wrong there
     */
    public Problem at(String pointer, String code, Text message) {
        return at(Finding.at(pointer, code, message));
    }

    /** Names what was found. */
    public Problem at(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Names a query parameter or header that is at fault. */
    public Problem atParameter(String parameter, String code, Text message) {
        findings.add(new Finding(Place.at(""), parameter, code, message));
        return this;
    }

    /** Names a parameter whose value is none of those that there are; nothing when it is absent or one of them. */
    public Problem unlessKnown(String parameter, @Nullable String value, Collection<String> known) {
        String all = String.join(", ", known);
        return value == null || known.contains(value)
                ? this
                : atParameter(
                        parameter, "unknown-value", new Text("ต้องเป็นค่าใดค่าหนึ่งใน " + all, "It is one of " + all));
    }

    /** Refuses a parameter whose value is none of those that there are. */
    public static void requireKnown(String parameter, @Nullable String value, Collection<String> known) {
        Problem problem = new Problem(CommonProblem.INVALID_PARAMETER).unlessKnown(parameter, value, known);
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    /** Adds an extension member to the problem document. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says when the same request may succeed. */
    public Problem retryAfter(Duration pause) {
        retryAfter = pause;
        return this;
    }

    /** Whether a place at fault was named. */
    public boolean hasFindings() {
        return !findings.isEmpty();
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, Object> members() {
        return members;
    }

    @Nullable
    Text detail() {
        return detail;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
