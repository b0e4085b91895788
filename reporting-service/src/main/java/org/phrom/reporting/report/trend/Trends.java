package org.phrom.reporting.report.trend;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.crosswalk.Comparability;
import org.phrom.kit.crosswalk.Crosswalks;
import org.phrom.kit.crosswalk.Joint;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.trend.TrendQueries.Result;
import org.phrom.reporting.report.trend.TrendView.Earlier;
import org.phrom.reporting.report.trend.TrendView.Node;
import org.phrom.reporting.report.trend.TrendView.Point;
import org.phrom.reporting.report.trend.TrendView.Series;

/**
 * Puts the results of one organisation beside those of the rounds before: node by node as the crosswalk joins them, and
 * with a difference only where both measured the same.
 */
@ApplicationScoped
public class Trends {

    private static final int MOST_POINTS = 20;
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_NODES = 100_000;
    private static final int MOST_BEFORE = 8;
    private static final int AT_ONCE = 2;

    private final TrendQueries rows;
    private final Runs runs;
    private final Crosswalks crosswalks;
    private final Frameworks frameworks;
    private final Visibility visibility;
    private final JsonText json;
    private final AtOnce room = new AtOnce(AT_ONCE);

    Trends(TrendQueries rows, Runs runs, Frameworks frameworks, Visibility visibility, JsonText json) {
        this.rows = rows;
        this.runs = runs;
        this.crosswalks = new Crosswalks(frameworks::document);
        this.frameworks = frameworks;
        this.visibility = visibility;
        this.json = json;
    }

    /**
     * The results that the caller may see: the newest twenty of each framework, and together no more than a hundred with
     * a hundred thousand nodes.
     *
     * @param framework of this framework only; {@code null} for all
     * @throws Problem 404 when there is none; 503 with Retry-After when too many are asked for at once
     */
    TrendView of(String organisation, @Nullable String framework) {
        return room.in(() -> made(organisation, framework));
    }

    private TrendView made(String organisation, @Nullable String framework) {
        // one more, which the oldest that is shown stands beside
        List<Result> newestFirst = rows.results(
                visibility.onlyPublished(), visibility.scope(), framework, null, organisation, MOST_POINTS + 1);
        if (newestFirst.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        Map<String, List<Result>> byFramework = newestFirst.stream()
                .collect(
                        Collectors.groupingBy(one -> one.round().framework(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Integer> shown = shown(newestFirst);
        List<Series> series = new ArrayList<>();
        shown.forEach((code, points) ->
                series.add(new Series(code, points(organisation, byFramework.getOrDefault(code, List.of()), points))));
        return new TrendView(organisation, newestFirst.get(0).name(), series);
    }

    // how many points of each framework there is room for
    private Map<String, Integer> shown(List<Result> newestFirst) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        int rounds = 0;
        int nodes = 0;
        for (Result one : newestFirst) {
            String framework = one.round().framework();
            if (shown.getOrDefault(framework, 0) < MOST_POINTS) {
                nodes += frameworks.of(one.round()).nodes().size();
                rounds++;
                if (rounds > 1 && (rounds > MOST_ROUNDS || nodes > MOST_NODES)) {
                    return shown;
                }
                shown.merge(framework, 1, Integer::sum);
            }
        }
        return shown;
    }

    private List<Point> points(String organisation, List<Result> newestFirst, int most) {
        List<Result> inTime = new ArrayList<>(newestFirst.subList(0, Math.min(newestFirst.size(), most + 1)));
        Collections.reverse(inTime);
        List<String> scores =
                rows.scores(inTime.stream().map(one -> one.run().id()).toList(), organisation);
        List<Point> points = new ArrayList<>();
        // no more is unpacked than a round and the one before
        Measured before = null;
        for (int i = 0; i < inTime.size(); i++) {
            Result result = inTime.get(i);
            Measured now = Measured.of(result, frameworks.of(result.round()), json.read(scores.get(i), JsonNode.class));
            points.add(point(now, before));
            before = now;
        }
        List<Point> linked = ChainLink.linked(points);
        return inTime.size() > most ? linked.subList(1, linked.size()) : linked;
    }

    /**
     * The result in a round beside that of the round before; empty when there is none that is as visible as this one.
     *
     * @param run that of the round which is shown
     */
    public Optional<Step> last(Round round, Run run, String organisation) {
        boolean onlyPublished = round.isPublished() || visibility.onlyPublished();
        Optional<Result> now = rows.result(round, run, organisation, visibility.scope(round));
        List<Result> before = now.isEmpty()
                ? List.of()
                : rows.results(onlyPublished, visibility.scope(), round.framework(), round, organisation, MOST_BEFORE);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Result> newestFirst = new ArrayList<>(List.of(now.get()));
        newestFirst.addAll(before);
        List<Point> points = points(organisation, newestFirst, newestFirst.size());
        return Optional.of(new Step(before.get(0).round(), points.get(points.size() - 1), points));
    }

    /**
     * The result in a round beside that in any round before it; empty when the caller sees no result in one of them.
     *
     * @param before a round of the same framework
     */
    public Optional<Point> between(Round before, Round now, String organisation) {
        Optional<Result> was =
                rows.result(before, runs.find(before.id(), null), organisation, visibility.scope(before));
        Optional<Result> is = rows.result(now, runs.find(now.id(), null), organisation, visibility.scope(now));
        return was.isEmpty() || is.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        points(organisation, List.of(is.get(), was.get()), 1).get(0));
    }

    /** Changes whenever anything does that {@link #last} says of a published round. */
    public String state(Round round) {
        return rows.state(round);
    }

    private Point point(Measured now, @Nullable Measured before) {
        Map<String, Joint> joints = before == null
                ? null
                : crosswalks
                        .between(
                                now.round().framework(),
                                before.round().frameworkVersion(),
                                now.round().frameworkVersion())
                        .orElse(null);
        List<Node> nodes = now.nodes().stream()
                .map(node -> node(node, now, before, joints))
                .toList();
        return new Point(
                now.round().id(),
                now.round().title(),
                now.round().referenceDate(),
                now.round().frameworkVersion(),
                now.result().run(),
                now.result().run().provisional(),
                now.result().band(),
                ChainLink.of(now.framework().tree(), nodes),
                null,
                nodes,
                joints == null || before == null ? List.of() : dropped(before, joints));
    }

    private static Node node(
            Framework.Node node, Measured now, @Nullable Measured before, @Nullable Map<String, Joint> joints) {
        Double score = now.score(node.code());
        if (before == null || joints == null) {
            Comparability none = before == null ? Comparability.FIRST : Comparability.UNRELATED;
            return new Node(node.code(), node.name(), score, now.level(node.code()), none.word(), null, List.of());
        }
        Joint joint = joints.getOrDefault(node.code(), Joint.NEW);
        List<Earlier> previous = joint.from().stream()
                .flatMap(code -> before.earlier(code).stream())
                .toList();
        boolean carried =
                now.carried().contains(node.code()) || joint.from().stream().anyMatch(before.carried()::contains);
        Comparability comparability =
                joint.comparability() == Comparability.SAME && carried ? Comparability.CARRIED : joint.comparability();
        Double was = comparability == Comparability.SAME && previous.size() == 1
                ? previous.get(0).score()
                : null;
        return new Node(
                node.code(),
                node.name(),
                score,
                now.level(node.code()),
                comparability.word(),
                score == null || was == null ? null : score - was,
                previous);
    }

    private static List<Earlier> dropped(Measured before, Map<String, Joint> joints) {
        Set<String> continued =
                joints.values().stream().flatMap(joint -> joint.from().stream()).collect(Collectors.toSet());
        return before.nodes().stream()
                .filter(node -> !continued.contains(node.code()))
                .flatMap(node -> before.earlier(node.code()).stream())
                .toList();
    }

    /**
     * A result beside the one before.
     *
     * @param before the round before
     * @param point the result, with what it says of the one before
     * @param points up to nine results in order of time, this one last
     */
    public record Step(Round before, Point point, List<Point> points) {}

    /**
     * What was measured in a round.
     *
     * @param carried codes of nodes of which something was not: they, or what counts below them, took the value of a round
     *     before
     */
    private record Measured(Result result, Framework framework, JsonNode scores, Set<String> carried) {

        static Measured of(Result result, Framework framework, JsonNode scores) {
            Set<String> carried = new HashSet<>();
            collect(framework.tree(), scores.path("carried"), carried);
            return new Measured(result, framework, scores, carried);
        }

        private static boolean collect(Framework.Node node, JsonNode told, Set<String> carried) {
            boolean any = told.has(node.code());
            List<Framework.Node> children = node.children();
            for (Framework.Node child : children == null ? List.<Framework.Node>of() : children) {
                Double weight = child.weight();
                boolean counts = weight == null || weight != 0;
                any |= collect(child, told, carried) && counts;
            }
            if (any) {
                carried.add(node.code());
            }
            return any;
        }

        Round round() {
            return result.round();
        }

        List<Framework.Node> nodes() {
            List<Framework.Node> nodes = new ArrayList<>(List.of(framework.tree()));
            nodes.addAll(framework.nodes());
            return nodes;
        }

        @Nullable
        Double score(String code) {
            JsonNode score = scores.path("scores").path(code);
            return code.equals(framework.tree().code())
                    ? result.score()
                    : score.isNumber() ? (Double) score.doubleValue() : null;
        }

        @Nullable
        Integer level(String code) {
            JsonNode level = scores.path("levels").path(code);
            return level.isInt() ? (Integer) level.intValue() : null;
        }

        Optional<Earlier> earlier(String code) {
            return framework.node(code).map(node -> new Earlier(code, node.name(), score(code), level(code)));
        }
    }
}
