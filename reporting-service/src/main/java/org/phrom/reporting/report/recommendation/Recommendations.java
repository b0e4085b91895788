package org.phrom.reporting.report.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.obstacles.Instrument;
import org.phrom.reporting.report.obstacles.Obstacles;
import org.phrom.reporting.report.recommendation.RecommendationsView.LadderLevel;
import org.phrom.reporting.report.recommendation.RecommendationsView.Recommendation;
import org.phrom.reporting.report.recommendation.RecommendationsView.TaggedObstacle;
import org.phrom.reporting.report.scorecard.ScorecardView;
import org.phrom.reporting.report.scorecard.ScorecardView.NodeResult;
import org.phrom.reporting.report.scorecard.ScorecardView.ReachedLevel;
import org.phrom.reporting.report.scorecard.Scorecards;

/** Puts what the framework recommends beside what the organisation said is in its way. */
@ApplicationScoped
public class Recommendations {

    private final Scorecards scorecards;
    private final Obstacles obstacles;
    private final OwnTagQueries tags;
    private final Visibility visibility;

    Recommendations(Scorecards scorecards, Obstacles obstacles, OwnTagQueries tags, Visibility visibility) {
        this.scorecards = scorecards;
        this.obstacles = obstacles;
        this.tags = tags;
        this.visibility = visibility;
    }

    /**
     * What an organisation in scope may do next.
     *
     * @throws org.phrom.kit.problem.Problem 404 when it takes no part in the round or is out of scope
     */
    public RecommendationsView of(ReportContext context, String code) {
        ScorecardView card = scorecards.of(context, code);
        Framework framework = context.framework();
        Told told = told(context, card);
        Map<String, Double> weights = framework.nominalWeights();
        Map<String, String> components = framework.componentsOfNodes();
        List<Recommendation> items = new ArrayList<>();
        int ladders = 0;
        int atTop = 0;
        int unmeasured = 0;
        Map<String, NodeResult> results = new HashMap<>();
        card.nodes().forEach(result -> results.put(result.code(), result));
        for (Framework.Node node : framework.nodes()) {
            NodeResult result = results.get(node.code());
            if (result != null && !node.ladder().isEmpty()) {
                ladders++;
                ReachedLevel level = result.level();
                NextLevel next = level == null
                        ? null
                        : NextLevel.after(node, level.level()).orElse(null);
                unmeasured += level == null ? 1 : 0;
                atTop += level != null && next == null ? 1 : 0;
                if (next != null) {
                    items.add(item(
                            result,
                            next,
                            weights.getOrDefault(result.code(), 0.0),
                            components.getOrDefault(result.code(), result.code()),
                            told));
                }
            }
        }
        items.sort(Comparator.comparingDouble(Recommendation::priority).reversed());
        return new RecommendationsView(
                card.round(),
                card.run(),
                card.provisional(),
                card.organisation().code(),
                card.organisation().name(),
                ladders,
                atTop,
                unmeasured,
                items,
                told == null ? null : told.besides(items));
    }

    private static Recommendation item(
            NodeResult result, NextLevel next, double weight, String component, @Nullable Told told) {
        return new Recommendation(
                result.code(),
                result.name(),
                component,
                new LadderLevel(next.reached().level(), next.reached().text()),
                new LadderLevel(next.next().level(), next.next().text()),
                next.reached().recommendation(),
                next.gap(),
                weight,
                next.gap() * weight,
                result.pilot(),
                told == null ? null : told.about(result.code()));
    }

    // null for who may not read what it wrote; what others may know of it is in the counts of all
    private @Nullable Told told(ReportContext context, ScorecardView card) {
        Scope scope = visibility.scopeOfTexts();
        List<String> above = card.organisation().ancestors().stream()
                .map(ScorecardView.Ancestor::code)
                .toList();
        if (!scope.has(card.organisation().code(), above)) {
            return null;
        }
        Instrument instrument = obstacles.instrument(context.round());
        List<Tag> own = tags.of(context.round(), card.organisation().code(), scope).stream()
                .filter(tag -> tag.kind().equals(Tag.OBSTACLE))
                .toList();
        return new Told(instrument, own);
    }

    /** What the organisation tagged as obstacles, and what that means. */
    private record Told(Instrument instrument, List<Tag> tags) {

        List<TaggedObstacle> about(String node) {
            return tags.stream()
                    .filter(tag -> nodes(tag).contains(node))
                    .map(this::obstacle)
                    .toList();
        }

        List<TaggedObstacle> besides(List<Recommendation> items) {
            Set<String> listed = new HashSet<>();
            items.forEach(item -> listed.add(item.node()));
            return tags.stream()
                    .filter(tag -> nodes(tag).stream().noneMatch(listed::contains))
                    .map(this::obstacle)
                    .toList();
        }

        private Set<String> nodes(Tag tag) {
            return instrument.nodes().getOrDefault(tag.question(), Set.of());
        }

        private TaggedObstacle obstacle(Tag tag) {
            return new TaggedObstacle(
                    tag.code(),
                    instrument.obstacles().getOrDefault(tag.code(), new Text(tag.code(), tag.code())),
                    tag.question(),
                    tag.item().isEmpty() ? null : tag.item(),
                    tag.severity(),
                    tag.comment());
        }
    }
}
