package org.phrom.survey.framework.hearing.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Frame;

/** The templates, and what each is filled with; all of it is text in the language of the page. */
@CheckedTemplate(basePath = "Hearing")
final class HearingPages {

    private HearingPages() {}

    static native TemplateInstance hearings(Frame frame, ListPage page);

    static native TemplateInstance hearing(Frame frame, HearingPage page);

    /** The hearings that everybody sees. */
    record ListPage(List<Card> hearings) {}

    /** One of them. */
    record Card(
            String address,
            String title,
            @Nullable String description,
            String version,
            boolean open,
            String state,
            String openedAt,
            @Nullable String end,
            String endLabel,
            String comments) {}

    /** One hearing with its comments. */
    record HearingPage(
            String framework,
            String version,
            String title,
            String lead,
            boolean open,
            String state,
            String audience,
            String openedAt,
            @Nullable String end,
            String endLabel,
            @Nullable String invited,
            @Nullable String note,
            List<Figure> figures,
            List<Table> tables,
            List<CommentBlock> takenUp,
            String takenUpLead,
            List<Group> groups,
            String csv,
            String json,
            @Nullable String shown,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String hidden) {}

    /** One key figure. */
    record Figure(String name, String value, @Nullable String remark) {}

    /** Counts by what comments have in common. */
    record Table(String title, String label, List<Line> lines) {}

    /** One line of such a table. */
    record Line(
            String name,
            @Nullable String code,
            long comments,
            long supports,
            long accepted,
            long partly,
            long rejected,
            long unanswered) {}

    /** The comments on one thing. */
    record Group(String kind, String name, @Nullable String code, List<CommentBlock> comments) {}

    /** One comment and its answer; {@code about} says what it is about where it does not stand under that. */
    record CommentBlock(
            String anchor,
            String number,
            String kind,
            String author,
            @Nullable String place,
            String date,
            @Nullable String supports,
            @Nullable String about,
            String language,
            String text,
            String decision,
            String decisionText,
            @Nullable String decidedAt,
            @Nullable String reason,
            @Nullable String change) {}
}
