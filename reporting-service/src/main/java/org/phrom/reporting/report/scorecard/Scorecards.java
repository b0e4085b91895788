package org.phrom.reporting.report.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.report.scorecard.ScorecardQueries.Own;
import org.phrom.reporting.report.scorecard.ScorecardView.Carried;
import org.phrom.reporting.report.scorecard.ScorecardView.NodeResult;
import org.phrom.reporting.report.scorecard.ScorecardView.Organisation;
import org.phrom.reporting.report.scorecard.ScorecardView.PeerGroup;
import org.phrom.reporting.report.scorecard.ScorecardView.ReachedLevel;

/** Puts the result of one organisation beside the medians of all. */
@ApplicationScoped
public class Scorecards {

    private static final int FEWEST_PEERS = 5;

    private final ScorecardQueries rows;
    private final DistributionQueries distributions;
    private final Rounds rounds;

    Scorecards(ScorecardQueries rows, DistributionQueries distributions, Rounds rounds) {
        this.rows = rows;
        this.distributions = distributions;
        this.rounds = rounds;
    }

    /**
     * The scorecard of an organisation in scope.
     *
     * @throws Problem 404 when it takes no part in the round or is out of scope
     */
    public ScorecardView of(ReportContext context, String code) {
        Round round = context.round();
        Run run = context.run();
        Own own = rows.find(round, run, code, context.scope()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Framework framework = context.framework();
        Map<String, Distribution> all = distributions.of(round, run);
        Map<String, Distribution> peers = own.peerGroup() != null && tellsMedians(context, own)
                ? distributions.of(round, run, own.peerGroup())
                : Map.of();
        Distribution index = all.get(framework.tree().code());
        return new ScorecardView(
                round.id(),
                run,
                run.provisional(),
                new Organisation(own.code(), own.name(), own.type(), rows.names(own.ancestors(), round)),
                own.assessmentState(),
                own.state(),
                own.score(),
                own.band(),
                own.rank(),
                own.ranked(),
                index == null ? null : index.median(),
                peerGroup(framework, own, peers),
                own.coverage(),
                new MissedBands(framework).of(own.nodes().path(framework.tree().code())),
                nodes(framework, own, all, peers));
    }

    // of two organisations each knows the other's score by the median
    private static boolean tellsMedians(ReportContext context, Own own) {
        return context.scope().tops() == null || own.peerRanked() >= FEWEST_PEERS;
    }

    private static @Nullable PeerGroup peerGroup(Framework framework, Own own, Map<String, Distribution> peers) {
        String code = own.peerGroup();
        if (code == null && own.peerMissing() == null) {
            return null;
        }
        Distribution index = peers.get(framework.tree().code());
        Text name = code == null ? null : framework.peerGroup(code);
        return new PeerGroup(
                code,
                name == null ? null : new Text(name.th(), name.en()),
                own.peerRank(),
                own.peerRanked(),
                index == null ? null : index.median(),
                own.peerMissing());
    }

    private List<NodeResult> nodes(
            Framework framework, Own own, Map<String, Distribution> all, Map<String, Distribution> peers) {
        Set<String> pilots = framework.pilots();
        Map<String, Carried> carried = carried(own.nodes());
        return framework.nodes().stream()
                .map(node -> node(
                        node,
                        pilots.contains(node.code()),
                        own.nodes().path(node.code()),
                        all.get(node.code()),
                        peers.get(node.code()),
                        carried.get(node.code())))
                .toList();
    }

    private Map<String, Carried> carried(JsonNode nodes) {
        Map<String, Carried> carried = new HashMap<>();
        Map<String, Optional<Text>> titles = new HashMap<>();
        nodes.properties().forEach(node -> {
            JsonNode from = node.getValue().path("carried");
            if (from.isObject()) {
                String round = from.path("round").asText();
                Optional<Text> title =
                        titles.computeIfAbsent(round, id -> rounds.find(id).map(Round::title));
                carried.put(
                        node.getKey(),
                        new Carried(round, title.orElse(null), from.path("run").asText()));
            }
        });
        return carried;
    }

    private static NodeResult node(
            Framework.Node node,
            boolean pilot,
            JsonNode own,
            @Nullable Distribution all,
            @Nullable Distribution peers,
            @Nullable Carried carried) {
        Double score = own.path("score").isNumber() ? own.path("score").doubleValue() : null;
        Double median = all == null ? null : all.median();
        return new NodeResult(
                node.code(),
                new Text(node.name().th(), node.name().en()),
                score,
                own.path("band").isTextual() ? own.path("band").textValue() : null,
                own.path("coverage").doubleValue(),
                all == null || score == null ? null : all.place(score),
                median,
                score == null || median == null ? null : score - median,
                peers == null || score == null ? null : peers.place(score),
                peers == null ? null : peers.median(),
                level(node, own),
                own.path("missing").isTextual() ? own.path("missing").textValue() : null,
                pilot,
                carried);
    }

    private static @Nullable ReachedLevel level(Framework.Node node, JsonNode own) {
        return own.path("level").isInt()
                ? node.level(own.path("level").intValue())
                        .map(level -> new ReachedLevel(level.level(), level.text(), level.recommendation()))
                        .orElse(null)
                : null;
    }
}
