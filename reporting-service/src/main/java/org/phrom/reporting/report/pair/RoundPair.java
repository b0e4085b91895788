package org.phrom.reporting.report.pair;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.crosswalk.Comparability;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;

/**
 * A round and one before it.
 *
 * @param before has the scope of the later one, so that both show the same organisations
 * @param state changes whenever a result of the round before does
 * @param stateNow the same of the later one
 * @param joints where each node of the later version comes from; {@code null} where versions are not joined
 */
public record RoundPair(
        ReportContext now,
        ReportContext before,
        String state,
        String stateNow,
        @Nullable Map<String, Joint> joints) {

    /**
     * A node in both rounds.
     *
     * @param comparability how what it measures stands to what was measured before
     * @param parts of what is comparable
     */
    public record Measure(
            Framework.Node node, Framework.Node before, Comparability comparability, List<CommonPart> parts) {

        /** The same for whom it is not of interest what is comparable. */
        public Measure withoutParts() {
            return new Measure(node, before, comparability, List.of());
        }

        /** The share of the node, by its weights in the later version, that measured the same before: 0 to 1. */
        public double comparable() {
            // weights that were divided come to 1 but for the last digits
            return Math.min(1, parts.stream().mapToDouble(CommonPart::weight).sum());
        }
    }

    /** Names what all of these rest on. */
    public static String state(List<RoundPair> chain) {
        return chain.stream().map(RoundPair::state).collect(Collectors.joining(","));
    }

    /** Whether {@link #measure} finds what a node was before. */
    public boolean follows(String code) {
        Joint joint = joints == null ? Joint.NEW : joints.getOrDefault(code, Joint.NEW);
        return code.equals(now.framework().tree().code())
                || joint.from().size() == 1
                        && before.framework().node(joint.from().get(0)).isPresent();
    }

    /**
     * The node with this code of the later version, and what it was before.
     *
     * @param code {@code null} or blank for the index
     * @throws Problem 400 where there is no such node, or it does not come from one node of the round before
     */
    public Measure measure(@Nullable String code) {
        Framework framework = now.framework();
        Framework.Node node = code == null || code.isBlank()
                ? framework.tree()
                : framework
                        .node(code)
                        .orElseThrow(() -> refused(
                                "unknown-value",
                                new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node")));
        boolean index = node.code().equals(framework.tree().code());
        Joint joint = joints == null ? Joint.NEW : joints.getOrDefault(node.code(), Joint.NEW);
        Comparability comparability = joints == null ? Comparability.UNRELATED : joint.comparability();
        Framework.Node origin = index
                ? before.framework().tree()
                : joint.from().size() == 1
                        ? before.framework().node(joint.from().get(0)).orElse(null)
                        : null;
        if (origin == null) {
            throw refused(
                    "not-one-before",
                    new Text(
                            "รอบก่อนไม่มีองค์ประกอบเดียวที่วัดสิ่งนี้",
                            "It does not come from one node of the round before"));
        }
        List<CommonPart> parts = joints == null ? List.of() : CommonPart.of(node, joints, before.framework());
        return new Measure(node, origin, comparability, parts);
    }

    private static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID_PARAMETER).atParameter("node", code, message);
    }
}
