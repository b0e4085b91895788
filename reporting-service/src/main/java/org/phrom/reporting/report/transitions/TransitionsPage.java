package org.phrom.reporting.report.transitions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Sankey;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.MatrixCell;
import org.phrom.reporting.page.Pages.MatrixLine;
import org.phrom.reporting.page.Pages.MoverLine;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.pair.PairFields;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.transitions.Transitions.Told;
import org.phrom.reporting.report.transitions.TransitionsView.Counts;
import org.phrom.reporting.report.transitions.TransitionsView.Mover;
import org.phrom.reporting.report.transitions.TransitionsView.State;

/** Words the transitions between bands for their page. */
record TransitionsPage(Words words, Told told, String moved, List<Round> offered, int number) {

    static final int LINES = 100;

    Pages.TransitionsPage page() {
        List<Mover> movers = told.listed(moved);
        int from = Math.min((number - 1) * LINES, movers.size());
        int to = Math.min(from + LINES, movers.size());
        return new Pages.TransitionsPage(
                RankingPage.head(words, round()),
                words.of(now().tree().name()),
                words.of(before().title()),
                told.pair().now().run().provisional(),
                told.pair().now().scope().tops() != null,
                Address.of("rounds", round().id(), "transitions").toString(),
                List.of(new PairFields(words, told.pair(), offered).from(), moves()),
                headline(),
                note(),
                told.movers().isEmpty() ? null : sankey(),
                told.now().stream().map(this::heading).toList(),
                matrix(),
                movers.subList(from, to).stream().map(this::line).toList(),
                words.of("shown", movers.isEmpty() ? 0 : from + 1, to, movers.size()),
                number > 1 ? turn(number - 1) : null,
                to < movers.size() ? turn(number + 1) : null,
                Pages.Downloads.of(this::download),
                RankingPage.source(words, now()),
                told.pair().now().run().resultHash());
    }

    /** The flows from band to band. */
    String sankey() {
        return Sankey.svg(
                new Caption(
                        "sankey",
                        words.of("transitions"),
                        words.of("transitionsDescription", told.movers().size()),
                        words.language().getLanguage()),
                words.of(before().title()),
                words.of(round().title()),
                nodes(told.before(), told.pair().before().framework()),
                nodes(told.now(), now()),
                told.matrix());
    }

    private List<Sankey.Node> nodes(List<State> states, Framework framework) {
        return states.stream()
                .map(state -> new Sankey.Node(
                        text(state), state.organisations(), state.code() == null ? -1 : framework.place(state.code())))
                .toList();
    }

    private String text(State state) {
        return state.code() == null ? words.of(state.name()) : state.code() + " " + words.of(state.name());
    }

    private List<Figure> headline() {
        Counts counts = told.counts();
        List<Figure> headline = new ArrayList<>();
        headline.add(figure("moved-rose", counts.rose()));
        headline.add(figure("moved-stayed", counts.stayed()));
        headline.add(figure("moved-fell", counts.fell()));
        headline.add(figure("moved-entered", counts.entered()));
        headline.add(figure("moved-left", counts.left()));
        if (counts.other() > 0) {
            headline.add(figure("moved-other", counts.other()));
        }
        return headline;
    }

    private Figure figure(String word, int count) {
        return new Figure(words.of(word), Integer.toString(count), null);
    }

    private @Nullable String note() {
        if (told.bands().equals("different")) {
            return words.of("bandsDifferent");
        }
        if (told.bands().equals("rebounded")) {
            return words.of("bandsRebounded");
        }
        return told.comparability().equals("same")
                ? null
                : words.of("bandsOfAnotherIndex", words.of("trend" + told.comparability()));
    }

    private Field moves() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.of("moved-both"), moved.isEmpty()));
        TransitionsParameters.MOVES.forEach(
                one -> options.add(new Option(one, words.of("moved-" + one), one.equals(moved))));
        return new Field("moved", words.of("moved"), options);
    }

    private String heading(State state) {
        return state.code() == null ? words.of(state.name()) : state.code();
    }

    private List<MatrixLine> matrix() {
        List<MatrixLine> lines = new ArrayList<>();
        for (int row = 0; row < told.before().size(); row++) {
            State state = told.before().get(row);
            List<MatrixCell> cells = new ArrayList<>();
            for (int column = 0; column < told.now().size(); column++) {
                State other = told.now().get(column);
                boolean same = state.code() != null && state.code().equals(other.code());
                int count = told.matrix().get(row).get(column);
                cells.add(new MatrixCell(count == 0 ? "–" : Integer.toString(count), same ? "score" : ""));
            }
            lines.add(new MatrixLine(text(state), cells, Integer.toString(state.organisations())));
        }
        return lines;
    }

    private MoverLine line(Mover mover) {
        Framework earlier = told.pair().before().framework();
        Integer steps = mover.steps();
        Round shown = mover.moved().equals("left") ? before() : round();
        return new MoverLine(
                words.of(mover.organisation().name()),
                mover.organisation().code(),
                Address.of(
                                "rounds",
                                shown.id(),
                                "organisations",
                                mover.organisation().code())
                        .with("lang", words.language().getLanguage())
                        .toString(),
                mover.before(),
                style(earlier, mover.before()),
                mover.now(),
                style(now(), mover.now()),
                steps == null || steps == 0 ? "" : steps > 0 ? "+" + steps : "−" + -steps,
                mover.moved().equals("rose") ? "strength" : mover.moved().equals("fell") ? "gap" : "",
                words.of("moved-" + mover.moved()));
    }

    private static String style(Framework framework, @Nullable String band) {
        int place = framework.place(band);
        return place < 0 ? "no-band" : "band-" + Math.min(place, 4);
    }

    private String turn(int to) {
        return address(Address.of("rounds", round().id(), "transitions"))
                .with("lang", words.language().getLanguage())
                .with("page", to)
                .toString();
    }

    private String download(String format) {
        return address(Address.of("v1", "rounds", round().id(), "transitions"))
                .with("run", told.pair().now().run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    /** The address of the same transitions. */
    Address address(Address address) {
        return address.with("from", before().id()).with("moved", moved);
    }

    private Framework now() {
        return told.pair().now().framework();
    }

    private Round round() {
        return told.pair().now().round();
    }

    private Round before() {
        return told.pair().before().round();
    }
}
