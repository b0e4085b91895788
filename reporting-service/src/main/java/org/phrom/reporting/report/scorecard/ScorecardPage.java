package org.phrom.reporting.report.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Radar;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.AdviceLine;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.OrganisationPage;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.ranking.Charts;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.ranking.WholeField;
import org.phrom.reporting.report.scorecard.ScorecardView.NodeResult;
import org.phrom.reporting.report.scorecard.ScorecardView.PeerGroup;
import org.phrom.reporting.report.scorecard.ScorecardView.ReachedLevel;
import org.phrom.reporting.report.trend.Trends;

/** Words the result of one organisation for its page. */
record ScorecardPage(Words words, Ranking ranking, ScorecardView card, WholeField field, Optional<Trends.Step> step) {

    OrganisationPage page() {
        Figures figures = Figures.of(ranking.framework(), field.highest());
        Charts charts = new Charts(words, ranking.round(), ranking.framework(), figures);
        PartLines parts = new PartLines(words, ranking.framework(), card.nodes(), figures);
        boolean shown = card.score() != null;
        return new OrganisationPage(
                RankingPage.head(words, ranking.round()),
                words.of(card.organisation().name()),
                card.organisation().code(),
                kind(),
                area(),
                card.provisional(),
                card.assessmentState() == null ? null : words.of("answers" + card.assessmentState()),
                figures(figures),
                card.peerGroup() != null && card.peerGroup().code() != null,
                missed(figures),
                shown ? parts.besideTheProfile() : List.of(),
                shown ? parts.groups() : List.of(),
                advice(),
                profile(figures),
                parts.strongest(),
                parts.weakest(),
                shown ? charts.columns(field, card.organisation().code()) : null,
                step.map(last -> new ScorecardTrend(
                                        words, ranking, card.organisation().code(), last, figures)
                                .table())
                        .orElse(null),
                address().toString(),
                address()
                        .with("format", "pdf")
                        .with("lang", words.language().getLanguage())
                        .toString(),
                RankingPage.source(words, ranking.framework()),
                card.run().resultHash());
    }

    private Address address() {
        return Address.of(
                        "v1",
                        "rounds",
                        card.round(),
                        "organisations",
                        card.organisation().code())
                .with("run", card.run().kind());
    }

    private String profile(Figures figures) {
        String name = words.of(card.organisation().name());
        Caption caption = new Caption(
                "profile",
                words.of("parts"),
                words.of("partsDescription", name),
                words.language().getLanguage());
        List<NodeResult> parts = components();
        if (parts.size() < Radar.FEWEST_AXES) {
            return RankedBars.svg(
                    caption, parts.stream().map(part -> bar(part, figures)).toList(), figures.most());
        }
        List<Radar.Axis> axes = parts.stream()
                .map(part -> new Radar.Axis(
                        RankingPage.named(words, part.name(), part.pilot()),
                        part.score(),
                        figures.text(part.score()),
                        part.median(),
                        figures.text(part.median())))
                .toList();
        return Radar.svg(caption, axes, new Radar.Legend(name, words.of("medianOfAll")), figures.most());
    }

    private List<NodeResult> components() {
        List<String> codes = ranking.framework().components().stream()
                .map(Framework.Node::code)
                .toList();
        return card.nodes().stream().filter(node -> codes.contains(node.code())).toList();
    }

    private Bar bar(NodeResult part, Figures figures) {
        Double score = part.score();
        return new Bar(
                "",
                RankingPage.named(words, part.name(), part.pilot()),
                score == null ? 0 : score,
                figures.text(score),
                ranking.framework().place(part.band()),
                false,
                null);
    }

    private @Nullable String kind() {
        String type = card.organisation().type();
        return type == null ? null : words.kind(type);
    }

    private @Nullable String area() {
        String area = card.organisation().ancestors().stream()
                .map(ancestor -> words.of(ancestor.name()))
                .collect(Collectors.joining(" › "));
        return area.isEmpty() ? null : area;
    }

    private List<Figure> figures(Figures figures) {
        List<Figure> all = new ArrayList<>();
        Integer rank = card.rank();
        all.add(new Figure(words.of("rank"), rank == null ? "–" : rank.toString(), words.of("of", card.ranked())));
        all.add(new Figure(words.of("score"), figures.text(card.score()), null));
        if (ranking.framework().banded()) {
            all.add(new Figure(words.of("band"), card.band() == null ? "–" : card.band(), bandName()));
        }
        Double score = card.score();
        Double median = card.median();
        all.add(new Figure(
                words.of("medianOfAll"),
                figures.text(median),
                score == null || median == null ? null : figures.difference(score - median)));
        all.addAll(peers(figures));
        all.add(new Figure(words.of("coverage"), Figures.percent(card.coverage()), null));
        return all;
    }

    private List<Figure> peers(Figures figures) {
        PeerGroup peers = card.peerGroup();
        if (peers == null) {
            return List.of();
        }
        Text name = peers.name();
        if (name == null) {
            return List.of(new Figure(words.of("peerGroup"), "–", ungrouped(peers.missing())));
        }
        Double score = card.score();
        Double median = peers.median();
        return List.of(
                new Figure(
                        words.of("rankInPeerGroup"),
                        peers.rank() == null ? "–" : peers.rank().toString(),
                        words.of("ofPeers", peers.ranked(), words.of(name))),
                new Figure(
                        words.of("medianOfPeers"),
                        figures.text(median),
                        score == null || median == null ? null : figures.difference(score - median)));
    }

    private @Nullable String ungrouped(@Nullable String reason) {
        return words.all().get("peerMissing-" + reason);
    }

    private List<String> missed(Figures figures) {
        return card.missedBands().stream()
                .flatMap(band -> band.gates().stream()
                        .map(gate -> words.of(
                                "missedBand",
                                band.band() + " " + words.of(band.name()),
                                words.of(gate.name()),
                                figures.text(gate.from()),
                                gate.value() == null ? words.of("missingLabel") : figures.text(gate.value()))))
                .toList();
    }

    private @Nullable String bandName() {
        return ranking.framework().bandsFromTop().stream()
                .filter(band -> band.code().equals(card.band()))
                .findFirst()
                .map(band -> words.of(band.name()))
                .orElse(null);
    }

    private List<AdviceLine> advice() {
        List<AdviceLine> lines = new ArrayList<>();
        for (NodeResult node : card.nodes()) {
            ReachedLevel level = node.level();
            if (level != null && level.recommendation() != null) {
                lines.add(new AdviceLine(
                        RankingPage.named(words, node.name(), node.pilot()),
                        level.level() + " " + words.of(level.text()),
                        words.of(level.recommendation())));
            }
        }
        return lines;
    }
}
