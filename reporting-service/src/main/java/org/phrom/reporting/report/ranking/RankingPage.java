package org.phrom.reporting.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Line;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.page.Pages.RoundHead;
import org.phrom.reporting.page.Pages.RoundPage;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.progress.ProgressView;

/** Words a round's ranking for its page. */
public record RankingPage(
        Words words,
        Ranking ranking,
        ProgressView progress,
        WholeField field,
        List<RankedOrganisation> shown,
        int number) {

    static final int LINES = 200;

    RoundPage page() {
        Figures figures = Figures.of(framework(), field.highest());
        Charts charts = new Charts(words, ranking.round(), framework(), figures);
        boolean drawn = field.scored() > 0;
        int before = Math.min((number - 1) * LINES, field.listed());
        int to = before + shown.size();
        return new RoundPage(
                head(words, ranking.round()),
                framework(words.of(framework().title())),
                ranking.run().provisional(),
                framework().banded(),
                !framework().peerGroups().isEmpty(),
                figures(figures),
                drawn && framework().banded() ? charts.bandShares(field) : null,
                charts.bands(field),
                drawn ? charts.columns(field, null) : null,
                drawn ? charts.leaders(field) : null,
                words.of("leaders", field.leaders().size()),
                Pages.Downloads.of(this::download),
                reports(),
                Address.of("rounds", ranking.round().id()).toString(),
                fields(),
                ranking.filter().filters(),
                address(words, ranking.round()).toString(),
                components(),
                lines(charts, figures),
                words.of("shown", before + 1, to, field.listed()),
                number > 1 ? turn(number - 1) : null,
                to < field.listed() ? turn(number + 1) : null,
                source(words, framework()),
                ranking.run().resultHash());
    }

    /** What every page about a round says of it. */
    public static RoundHead head(Words words, Round round) {
        return new RoundHead(
                address(words, round).toString(),
                words.of(round.title()),
                round.state(),
                words.of("state" + round.state()),
                words.date(round.referenceDate()),
                round.participantCount(),
                words.date(round.publishedAt()));
    }

    private @Nullable String framework(String title) {
        return title.isBlank()
                ? null
                : words.of("frameworkVersion", title, ranking.round().frameworkVersion());
    }

    /** Where the instrument comes from. */
    public static @Nullable String source(Words words, Framework framework) {
        Framework.Source source = framework.source();
        if (source == null) {
            return null;
        }
        return source.attribution() == null ? source.name() : source.attribution();
    }

    static Address address(Words words, Round round) {
        return Address.of("rounds", round.id()).with("lang", words.language().getLanguage());
    }

    private List<String> components() {
        Set<String> pilots = framework().pilots();
        return framework().components().stream()
                .map(node -> named(words, node.name(), pilots.contains(node.code())))
                .toList();
    }

    /** The name of a part, which says of a pilot that it is one. */
    public static String named(Words words, Text name, boolean pilot) {
        return pilot ? words.of("pilotOf", words.of(name)) : words.of(name);
    }

    private List<Figure> figures(Figures figures) {
        List<Figure> all = new ArrayList<>();
        all.add(new Figure(
                words.of("participants"), Integer.toString(progress.total().participants()), null));
        all.add(new Figure(
                words.of("submitted"),
                Figures.percent(progress.total().completion()),
                Integer.toString(progress.total().submitted())));
        all.add(new Figure(words.of("scored"), Integer.toString(field.scored()), null));
        RankedOrganisation last = field.last();
        if (last != null) {
            RankedOrganisation first = field.leaders().get(0);
            all.add(new Figure(words.of("median"), figures.text(field.median()), null));
            all.add(new Figure(words.of("highest"), figures.text(first.score()), name(first)));
            all.add(new Figure(words.of("lowest"), figures.text(last.score()), name(last)));
        }
        return all;
    }

    private List<Line> lines(Charts charts, Figures figures) {
        return shown.stream()
                .map(line -> new Line(
                        text(line.rank()),
                        text(line.rankInSelection()),
                        name(line),
                        line.organisation().code(),
                        Charts.organisation(
                                        words,
                                        ranking.round(),
                                        line.organisation().code())
                                .toString(),
                        figures.text(line.score()),
                        line.band(),
                        charts.style(line.band()),
                        line.peerGroup() == null ? "" : words.of(framework().peerGroup(line.peerGroup())),
                        text(line.peerRank()),
                        framework().components().stream()
                                .map(node -> figures.text(line.nodes().get(node.code())))
                                .toList()))
                .toList();
    }

    private List<Field> fields() {
        RankingFilter filter = ranking.filter();
        List<Option> areas = options(filter.ancestor());
        progress.byAncestor().forEach(area -> areas.add(option(area.code(), words.of(area.name()), filter.ancestor())));
        List<Option> types = options(filter.type());
        progress.byType().forEach(type -> types.add(option(type.type(), words.kind(type.type()), filter.type())));
        List<Option> bands = options(filter.band());
        framework()
                .bandsFromTop()
                .forEach(band ->
                        bands.add(option(band.code(), band.code() + " " + words.of(band.name()), filter.band())));
        List<Option> sorts = new ArrayList<>();
        List.of("rank", "name", "code").forEach(sort -> sorts.add(option(sort, words.of(sort), filter.sort())));
        framework().components().forEach(node -> sorts.add(option(node.code(), words.of(node.name()), filter.sort())));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("ancestor", words.of("ancestor"), areas));
        fields.add(new Field("type", words.of("type"), types));
        if (framework().banded()) {
            fields.add(new Field("band", words.of("band"), bands));
        }
        if (!framework().peerGroups().isEmpty()) {
            List<Option> peers = options(filter.peerGroup());
            framework()
                    .peerGroups()
                    .forEach(group -> peers.add(option(group.code(), words.of(group.name()), filter.peerGroup())));
            fields.add(new Field("peerGroup", words.of("peerGroup"), peers));
        }
        fields.add(new Field("sort", words.of("sort"), sorts));
        fields.add(new Field(
                "order",
                words.of("order"),
                List.of(
                        new Option("", words.of("usual"), filter.order() == null),
                        option("asc", words.of("ascending"), filter.order()),
                        option("desc", words.of("descending"), filter.order()))));
        return fields;
    }

    private List<Option> options(@Nullable String selected) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.of("all"), selected == null));
        return options;
    }

    private static Option option(String value, String label, @Nullable String selected) {
        return new Option(value, label, value.equals(selected));
    }

    private String turn(int to) {
        return ranking.filter()
                .in(address(words, ranking.round()))
                .with("page", to)
                .toString();
    }

    private String download(String format) {
        return ranking.filter()
                .in(Address.of("v1", "rounds", ranking.round().id(), "ranking"))
                .with("run", ranking.run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    private List<Option> reports() {
        List<Option> reports = new ArrayList<>();
        reports.add(report("distribution", "distribution"));
        reports.add(report("map", "map"));
        reports.add(report("heatmap", "heatmap"));
        reports.add(report("equity", "equity"));
        reports.add(report("comparison", "comparison"));
        reports.add(report("rollup", "rollup"));
        reports.add(report("quality", "quality"));
        reports.add(report("response-board", "responseBoard"));
        reports.add(report("quadrant", "quadrant"));
        reports.add(report("changes", "changes"));
        reports.add(report("transitions", "transitions"));
        reports.add(report("trend", "roundTrend"));
        if (framework().tagged()) {
            reports.add(report("obstacles", "obstaclesTitle"));
        }
        reports.add(document("report.pdf", "pdf"));
        reports.add(document("workbook.xlsx", "workbook"));
        reports.add(report("plans", "plansTitle"));
        return reports;
    }

    private Option report(String name, String word) {
        String address = Address.of("rounds", ranking.round().id(), name)
                .with("run", ranking.run().provisional() ? ranking.run().kind() : null)
                .with("lang", words.language().getLanguage())
                .toString();
        return new Option(address, words.of(word), false);
    }

    private Option document(String name, String word) {
        String address = Address.of("v1", "rounds", ranking.round().id(), name)
                .with("run", ranking.run().kind())
                .with("lang", words.language().getLanguage())
                .toString();
        return new Option(address, words.of(word), false);
    }

    private Framework framework() {
        return ranking.framework();
    }

    private String name(RankedOrganisation line) {
        return words.of(line.organisation().name());
    }

    private static String text(@Nullable Integer rank) {
        return rank == null ? "–" : rank.toString();
    }
}
