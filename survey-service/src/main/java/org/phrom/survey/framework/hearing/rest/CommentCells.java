package org.phrom.survey.framework.hearing.rest;

import static org.phrom.kit.text.Cells.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Origin;
import org.phrom.survey.framework.hearing.domain.Target;

/** A comment as a line of a table. */
final class CommentCells {

    static final List<String> HEADER = List.of(
            "number",
            "hearing",
            "target_kind",
            "target_question",
            "target_code",
            "target_th",
            "target_en",
            "by",
            "organisation",
            "organisation_th",
            "organisation_en",
            "organisation_type",
            "region",
            "region_th",
            "region_en",
            "kind",
            "language",
            "text",
            "supports",
            "state",
            "created_at",
            "decision",
            "reason_th",
            "reason_en",
            "change_version",
            "change_codes",
            "change_pointers",
            "outside_document",
            "decided_at",
            "first_decided_at");

    private CommentCells() {}

    static List<String> of(Comment comment) {
        Target target = comment.target();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(comment.key().number()));
        cells.add(Integer.toString(comment.hearing()));
        cells.add(target.kind().code());
        cells.add(text(target.question()));
        cells.add(text(target.code()));
        add(cells, target.name());
        cells.add(comment.author().kind().code());
        add(cells, comment.author().origin(), comment.author().kind() == AuthorKind.ORGANISATION);
        cells.add(comment.opinion().kind().code());
        cells.add(comment.opinion().language());
        cells.add(text(comment.opinion().text()));
        cells.add(Integer.toString(comment.supports()));
        cells.add(comment.state().code());
        cells.add(comment.createdAt().toString());
        add(cells, comment.disposition());
        return cells;
    }

    // of a person nothing is told but region and type
    private static void add(List<String> cells, @Nullable Origin origin, boolean named) {
        cells.add(origin != null && named ? text(origin.code()) : "");
        add(cells, origin != null && named ? origin.name() : null);
        cells.add(origin == null ? "" : text(origin.type()));
        Origin.Region region = origin == null ? null : origin.region();
        cells.add(region == null ? "" : text(region.code()));
        add(cells, region == null ? null : region.name());
    }

    private static void add(List<String> cells, @Nullable Disposition disposition) {
        cells.add(disposition == null ? "" : disposition.decision().code());
        add(cells, disposition == null ? null : disposition.reason());
        Disposition.Change change = disposition == null ? null : disposition.change();
        cells.add(change == null ? "" : text(change.version()));
        cells.add(change == null ? "" : text(String.join(" ", change.codes())));
        cells.add(change == null ? "" : text(String.join(" ", change.pointers())));
        cells.add(disposition == null ? "" : Boolean.toString(disposition.outsideDocument()));
        cells.add(disposition == null ? "" : disposition.decidedAt().toString());
        cells.add(disposition == null ? "" : disposition.firstDecidedAt().toString());
    }

    private static void add(List<String> cells, @Nullable Text text) {
        cells.add(text == null ? "" : text(text.th()));
        cells.add(text == null ? "" : text(text.en()));
    }
}
