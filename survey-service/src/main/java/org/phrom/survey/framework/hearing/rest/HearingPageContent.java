package org.phrom.survey.framework.hearing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.app.ShowingHearings.ShownHearing;
import org.phrom.survey.framework.hearing.app.ShowingHearings.Statistics;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.rest.HearingPages.Figure;
import org.phrom.survey.framework.hearing.rest.HearingPages.HearingPage;
import org.phrom.survey.framework.hearing.rest.HearingPages.Line;
import org.phrom.survey.framework.hearing.rest.HearingPages.Table;
import org.phrom.survey.framework.hearing.store.CommentCounts.By;
import org.phrom.survey.framework.hearing.store.CommentCounts.Group;
import org.phrom.survey.framework.hearing.store.CommentCounts.Tally;

/** A hearing as people read it. */
final class HearingPageContent {

    private final Words words;
    private final ShownHearing shown;
    private final Statistics statistics;
    private final Part part;

    HearingPageContent(Words words, ShownHearing shown, Statistics statistics, Part part) {
        this.words = words;
        this.shown = shown;
        this.statistics = statistics;
        this.part = part;
    }

    /** Which part of the comments, from 1, and how many there are in one. */
    record Part(int number, int size) {}

    String title() {
        return words.of(shown.title());
    }

    HearingPage page(List<Comment> comments, List<Comment> takenUp) {
        Hearing hearing = shown.hearing();
        FrameworkKey key = hearing.framework();
        CommentBlocks blocks = new CommentBlocks(words);
        boolean open = shown.endedAt() == null;
        String export = Address.of("v1", "frameworks", key.framework(), "versions", key.version(), "comments", "export")
                .toString();
        long total = statistics.whole().tally().comments();
        return new HearingPage(
                key.framework(),
                key.version(),
                title(),
                words.of("hearingLead", key.version(), Integer.toString(hearing.number())),
                open,
                words.of(open ? "hearingOpen" : "hearingClosed"),
                words.of(hearing.isForEveryone() ? "forEveryone" : "byInvitation"),
                words.time(hearing.openedAt()),
                end(),
                words.of(open ? "closesAt" : "endedAt"),
                hearing.isForEveryone() ? null : String.join(", ", hearing.invited()),
                open ? words.of("openNote") : unansweredNote(),
                figures(),
                tables(),
                blocks.apart(takenUp),
                words.of("takenUpLead", Integer.toString(takenUp.size())),
                blocks.groups(comments),
                export + "?format=csv",
                export,
                comments.isEmpty() ? null : range(comments.size(), total),
                part.number() == 1 ? null : address(part.number() - 1),
                total > (long) part.number() * part.size() ? address(part.number() + 1) : null,
                hidden());
    }

    private @Nullable String end() {
        if (shown.endedAt() != null) {
            return words.time(shown.endedAt());
        }
        return shown.hearing().closesAt() == null
                ? null
                : words.time(shown.hearing().closesAt());
    }

    private @Nullable String unansweredNote() {
        long waiting = statistics.whole().tally().unanswered();
        return waiting == 0 ? null : words.of("unansweredNote", Long.toString(waiting));
    }

    private @Nullable String hidden() {
        long hidden = statistics.whole().hidden();
        return hidden == 0 ? null : words.of("hiddenNote", Long.toString(hidden));
    }

    private List<Figure> figures() {
        Tally tally = statistics.whole().tally();
        return List.of(
                new Figure(
                        words.of("comments"),
                        Long.toString(tally.comments()),
                        words.of("supportedTimes", Long.toString(tally.supports()))),
                new Figure(
                        words.of("whoSpoke"),
                        Long.toString(statistics.whole().organisations()),
                        words.of("andPersons", Long.toString(statistics.whole().persons()))),
                decided("accepted", tally.accepted(), tally),
                decided("partly", tally.partly(), tally),
                decided("rejected", tally.rejected(), tally),
                decided("none", tally.unanswered(), tally));
    }

    private Figure decided(String decision, long count, Tally tally) {
        String share = tally.comments() == 0 ? null : Math.round(100.0 * count / tally.comments()) + " %";
        return new Figure(words.of("decision-" + decision), Long.toString(count), share);
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        add(tables, By.REGION, "region", code -> code);
        add(tables, By.ORGANISATION_TYPE, "organisationType", words::kind);
        add(tables, By.KIND, "kindOfComment", code -> words.of("comment-" + code));
        return tables;
    }

    private void add(List<Table> tables, By by, String label, Function<String, String> name) {
        List<Group> groups = statistics.groups().getOrDefault(by, List.of());
        if (!groups.isEmpty()) {
            tables.add(new Table(
                    words.of("by-" + label),
                    words.of(label),
                    groups.stream().map(group -> line(group, name)).toList()));
        }
    }

    private Line line(Group group, Function<String, String> name) {
        Tally tally = group.tally();
        String code = group.code();
        String called = group.name() == null ? null : words.of(group.name());
        return new Line(
                called == null ? (code == null ? words.of("noPlace") : name.apply(code)) : called,
                called == null ? null : code,
                tally.comments(),
                tally.supports(),
                tally.accepted(),
                tally.partly(),
                tally.rejected(),
                tally.unanswered());
    }

    private String range(int count, long total) {
        long first = (long) (part.number() - 1) * part.size() + 1;
        return words.of("shown", Long.toString(first), Long.toString(first + count - 1), Long.toString(total));
    }

    private String address(int number) {
        FrameworkKey key = shown.hearing().framework();
        return Address.of("frameworks", key.framework(), "versions", key.version(), "hearing")
                .with("lang", words.language().getLanguage())
                .with("page", number)
                .toString();
    }
}
