package org.phrom.reporting.report.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Who is compared, in what. */
record ComparisonParameters(
        @Parameter(description = "Which result; when absent the official one where there is one, or else the live one")
        @RestQuery
        @KnownValues({"official", "live"})
        @Nullable
        String run,

        @Parameter(description = "Code of an organisation, two to five times; the others are held against the first")
        @RestQuery
        @Nullable
        List<String> organisation,

        @Parameter(description = "Code of the node that is compared with all below it; when absent the index")
        @RestQuery
        @Nullable
        String node) {

    static final int FEWEST = 2;
    static final int MOST = 5;

    /** The codes as they were given, without those that a form left empty. */
    List<String> given() {
        return organisation == null
                ? List.of()
                : organisation.stream()
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    /**
     * The codes of those that are compared.
     *
     * @throws Problem 400 where there are fewer than two or more than five, or one is named twice
     */
    List<String> codes() {
        List<String> codes = given();
        if (codes.size() < FEWEST || codes.size() > MOST) {
            throw refused("wrong-number", new Text("ระบุ 2 ถึง 5 หน่วยงาน", "2 to 5 organisations are compared"));
        }
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw refused("duplicate", new Text("ระบุ " + code + " ซ้ำ", code + " is named twice"));
            }
        }
        return codes;
    }

    static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter("organisation", code, message);
    }
}
