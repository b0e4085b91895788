package org.phrom.survey.framework.hearing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Origin;
import org.phrom.survey.framework.hearing.domain.Target;
import org.phrom.survey.framework.hearing.rest.HearingPages.CommentBlock;
import org.phrom.survey.framework.hearing.rest.HearingPages.Group;

/** Comments as people read them. */
final class CommentBlocks {

    private final Words words;

    CommentBlocks(Words words) {
        this.words = words;
    }

    /** Comments in the order of the document, under what they are about. */
    List<Group> groups(List<Comment> comments) {
        List<Group> groups = new ArrayList<>();
        List<CommentBlock> same = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            Target target = comments.get(i).target();
            same.add(block(comments.get(i), false));
            if (i == comments.size() - 1 || !isSame(target, comments.get(i + 1).target())) {
                groups.add(new Group(kind(target), words.of(target.name()), code(target), List.copyOf(same)));
                same.clear();
            }
        }
        return groups;
    }

    /** Comments of other versions, each with what it is about. */
    List<CommentBlock> apart(List<Comment> comments) {
        return comments.stream().map(comment -> block(comment, true)).toList();
    }

    private static boolean isSame(Target one, Target other) {
        return one.equals(other);
    }

    private CommentBlock block(Comment comment, boolean apart) {
        String number = Integer.toString(comment.key().number());
        String version = comment.key().framework().version();
        Disposition answer = comment.disposition();
        String decision = answer == null ? "none" : answer.decision().code();
        return new CommentBlock(
                (apart ? "comment-" + version + "-" : "comment-") + number,
                apart ? words.of("numberOfVersion", number, version) : words.of("numberOf", number),
                words.of("comment-" + comment.opinion().kind().code()),
                author(comment.author()),
                place(comment.author()),
                words.time(comment.createdAt()),
                comment.supports() == 0 ? null : words.of("supportedBy", Integer.toString(comment.supports())),
                apart ? kind(comment.target()) + " " + words.of(comment.target().name()) : null,
                comment.opinion().language(),
                comment.opinion().text(),
                decision,
                words.of("decision-" + decision),
                answer == null ? null : decidedAt(answer),
                answer == null ? null : words.of(answer.reason()),
                answer == null ? null : change(answer));
    }

    private String decidedAt(Disposition answer) {
        String last = words.time(answer.decidedAt());
        return answer.isAnew() ? words.of("answeredAnew", last, words.time(answer.firstDecidedAt())) : last;
    }

    private String kind(Target target) {
        return words.of("target-" + target.kind().code());
    }

    private static @Nullable String code(Target target) {
        return target.question() == null ? target.code() : target.question() + "/" + target.code();
    }

    private String author(Author author) {
        Origin origin = author.origin();
        return author.kind() == AuthorKind.PERSON || origin == null ? words.of("person") : words.of(origin.name());
    }

    private @Nullable String place(Author author) {
        Origin origin = author.origin();
        if (origin == null) {
            return null;
        }
        Origin.Region region = origin.region();
        boolean named = author.kind() != AuthorKind.PERSON
                && region != null
                && region.code().equals(origin.code());
        String above = region == null || named ? "" : words.of(region.name());
        return Stream.of(words.kind(origin.type()), above)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private @Nullable String change(Disposition answer) {
        Disposition.Change change = answer.change();
        String outside = answer.outsideDocument() ? words.of("doneOutside") : null;
        if (change == null) {
            return answer.decision() == Decision.REJECTED || outside != null ? outside : words.of("changeUnnamed");
        }
        String inside = words.of(
                "changeIn",
                change.version(),
                Stream.concat(change.codes().stream(), change.pointers().stream())
                        .collect(Collectors.joining(", ")));
        return outside == null ? inside : inside + "; " + outside;
    }
}
