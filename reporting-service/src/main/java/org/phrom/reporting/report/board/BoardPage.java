package org.phrom.reporting.report.board;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.ResponseLine;
import org.phrom.reporting.page.Pages.StageLine;
import org.phrom.reporting.page.Pages.WaitingLine;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.board.BoardView.StageOfRound;
import org.phrom.reporting.report.progress.Counts;
import org.phrom.reporting.report.ranking.RankingPage;

/**
 * Words how a round comes along, for its page.
 *
 * @param waiting the first of those who have not begun
 */
record BoardPage(Words words, ReportContext context, BoardView board, BoardCharts charts, List<BoardLine> waiting) {

    static final int MOST_WAITING = 200;

    Pages.BoardPage page() {
        Counts total = board.total();
        boolean nobody = total.participants() == 0;
        return new Pages.BoardPage(
                RankingPage.head(words, context.round()),
                board.context().scope().equals("own"),
                List.of(
                        new Figure(words.of("participants"), Integer.toString(total.participants()), null),
                        figure("handedIn", total.submitted(), total),
                        figure("inProgress", total.inProgress(), total),
                        figure("notBegun", total.notStarted(), total)),
                board.stages().stream().map(this::stage).toList(),
                charts.curve(),
                nobody ? null : charts.areas(),
                charts.areasTitle(),
                charts.shown().stream()
                        .map(area -> line(words.of(area.name()), area.code(), area.counts()))
                        .toList(),
                board.byType().stream()
                        .map(type -> line(words.kind(type.type()), null, type.counts()))
                        .toList(),
                waiting.stream()
                        .limit(MOST_WAITING)
                        .map(line -> new WaitingLine(words.of(line.name()), line.code(), words.kind(line.type())))
                        .toList(),
                total.notStarted() > MOST_WAITING ? words.of("firstOf", MOST_WAITING, total.notStarted()) : null,
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()));
    }

    private Figure figure(String word, int count, Counts total) {
        return new Figure(
                words.of(word),
                Integer.toString(count),
                total.participants() == 0 ? null : Figures.percent((double) count / total.participants()));
    }

    private StageLine stage(StageOfRound stage) {
        return new StageLine(
                words.of("stage-" + stage.kind()),
                stage.opensAt() == null ? words.of("withTheRound") : words.time(stage.opensAt()),
                stage.closesAt() == null ? words.of("withTheRound") : words.time(stage.closesAt()),
                left(stage));
    }

    private String left(StageOfRound stage) {
        Long seconds = stage.secondsLeft();
        if (seconds == null) {
            return stage.closesAt() == null ? "–" : words.of("stageOver");
        }
        Duration left = Duration.ofSeconds(seconds);
        return left.toDays() > 0
                ? words.of("daysLeft", left.toDays(), left.toHoursPart())
                : words.of("hoursLeft", left.toHours(), left.toMinutesPart());
    }

    private static ResponseLine line(String name, @Nullable String code, Counts counts) {
        return new ResponseLine(
                name,
                code,
                counts.participants(),
                counts.notStarted(),
                counts.inProgress(),
                counts.submitted(),
                BoardCharts.share(counts));
    }

    private String download(String format) {
        return Address.of("v1", "rounds", context.round().id(), "response-board")
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
