package org.phrom.reporting.report.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
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

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_POINTS = 20;

    private final TrendQueries rows;
    private final Crosswalks crosswalks;
    private final Frameworks frameworks;
    private final Runs runs;
    private final Visibility visibility;

    Trends(TrendQueries rows, Crosswalks crosswalks, Frameworks frameworks, Runs runs, Visibility visibility) {
        this.rows = rows;
        this.crosswalks = crosswalks;
        this.frameworks = frameworks;
        this.runs = runs;
        this.visibility = visibility;
    }

    /**
     * The results that the caller may see.
     *
     * @param framework of this framework only; {@code null} for all
     * @throws Problem 404 when there is none
     */
    TrendView of(String organisation, @Nullable String framework) {
        List<Measured> all = measured(
                rows.rounds(visibility.onlyPublished(), framework, null, organisation, MOST_ROUNDS), organisation);
        if (all.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        Map<String, List<Measured>> byFramework = all.stream()
                .collect(
                        Collectors.groupingBy(one -> one.round().framework(), LinkedHashMap::new, Collectors.toList()));
        return new TrendView(
                organisation,
                all.get(0).result().name(),
                byFramework.entrySet().stream()
                        .map(series -> new Series(series.getKey(), points(series.getValue())))
                        .toList());
    }

    /**
     * The result in a round beside that of the round before; empty when there is none that is as visible as this one.
     *
     * @param run that of the round which is shown
     */
    public Optional<Step> last(Round round, Run run, String organisation) {
        boolean onlyPublished = round.isPublished() || visibility.onlyPublished();
        List<Round> two = rows.rounds(onlyPublished, round.framework(), round, organisation, 2);
        if (two.size() < 2) {
            return Optional.empty();
        }
        Optional<Measured> now = measured(round, run, organisation);
        Optional<Measured> before = measured(two.get(1), runs.find(two.get(1).id(), null), organisation);
        return now.isEmpty() || before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(before.get().round(), point(now.get(), before.get())));
    }

    /** Changes whenever anything does that {@link #last} says of a published round. */
    public String state(Round round) {
        return rows.state(round);
    }

    private List<Measured> measured(List<Round> rounds, String organisation) {
        return rounds.stream()
                .flatMap(round -> measured(round, runs.find(round.id(), null), organisation).stream())
                .toList();
    }

    private Optional<Measured> measured(Round round, Run run, String organisation) {
        return rows.result(run, organisation, visibility.scope(round))
                .map(result -> new Measured(round, run, frameworks.of(round), result));
    }

    private List<Point> points(List<Measured> newestFirst) {
        List<Measured> inTime = new ArrayList<>(newestFirst.subList(0, Math.min(newestFirst.size(), MOST_POINTS)));
        Collections.reverse(inTime);
        List<Point> points = new ArrayList<>();
        Measured before = null;
        for (Measured one : inTime) {
            points.add(point(one, before));
            before = one;
        }
        return points;
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
                now.run(),
                now.run().provisional(),
                now.result().band(),
                nodes,
                joints == null || before == null ? List.of() : dropped(before, joints));
    }

    private static Node node(
            Framework.Node node, Measured now, @Nullable Measured before, @Nullable Map<String, Joint> joints) {
        Double score = now.score(node.code());
        if (before == null || joints == null) {
            Comparability none = before == null ? Comparability.FIRST : Comparability.UNRELATED;
            return new Node(node.code(), node.name(), score, none.word(), null, List.of());
        }
        Joint joint = joints.getOrDefault(node.code(), Joint.NEW);
        List<Earlier> previous = joint.from().stream()
                .flatMap(code -> before.earlier(code).stream())
                .toList();
        Double was = joint.comparability() == Comparability.SAME && previous.size() == 1
                ? previous.get(0).score()
                : null;
        return new Node(
                node.code(),
                node.name(),
                score,
                joint.comparability().word(),
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
     */
    public record Step(Round before, Point point) {}

    private record Measured(Round round, Run run, Framework framework, Result result) {

        List<Framework.Node> nodes() {
            List<Framework.Node> nodes = new ArrayList<>(List.of(framework.tree()));
            nodes.addAll(framework.nodes());
            return nodes;
        }

        @Nullable
        Double score(String code) {
            return code.equals(framework.tree().code()) ? result.score() : result.score(code);
        }

        Optional<Earlier> earlier(String code) {
            return framework.node(code).map(node -> new Earlier(code, node.name(), score(code)));
        }
    }
}
