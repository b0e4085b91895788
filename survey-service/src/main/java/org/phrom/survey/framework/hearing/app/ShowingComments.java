package org.phrom.survey.framework.hearing.app;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentAction;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentCounts;
import org.phrom.survey.framework.hearing.store.CommentFilter;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.store.FrameworkQueries;

/** Shows the comments of the hearings that the caller sees. */
@ApplicationScoped
public class ShowingComments {

    private static final int PORTION = 500;

    private final HearingSight sight;
    private final CommentRows rows;
    private final CommentCounts counts;
    private final FrameworkQueries frameworks;
    private final Speakers speakers;
    private final Caller caller;
    private final Clock clock;

    ShowingComments(
            HearingSight sight,
            CommentRows rows,
            CommentCounts counts,
            FrameworkQueries frameworks,
            Speakers speakers,
            Caller caller,
            Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.counts = counts;
        this.frameworks = frameworks;
        this.speakers = speakers;
        this.caller = caller;
        this.clock = clock;
    }

    /** A comment that is shown; who wrote it and who works on the framework see it also when it is not. */
    public ShownComment get(CommentKey key) {
        List<Hearing> hearings = sight.get(key.framework());
        return rows.find(key)
                .filter(comment -> HearingSight.numbers(hearings).contains(comment.hearing()))
                .filter(this::isVisible)
                .map(comment -> shown(hearings, List.of(comment)).get(0))
                .orElseThrow(sight::nothing);
    }

    /** One page of the comments on a version, in order of their numbers. */
    public Page<ShownComment> list(FrameworkKey key, CommentFilter filter, PageRequest page) {
        List<Hearing> hearings = sight.get(key);
        int after = (int) Math.max(0, Math.min(Integer.MAX_VALUE, page.afterNumber()));
        List<Comment> found = mayBeSeen(filter)
                ? rows.list(key, HearingSight.numbers(hearings), filter, after, page.size() + 1)
                : List.of();
        return page.page(
                shown(hearings, found),
                one -> Integer.toString(one.comment().key().number()));
    }

    /** Makes sure that the caller sees a hearing of the version, before anything is written. */
    public void permit(FrameworkKey key) {
        sight.get(key);
    }

    /**
     * Comments that go into one file.
     *
     * @param hearings numbers of the hearings that the caller sees
     * @param tag names what the file holds
     */
    public record Selection(FrameworkKey key, List<Integer> hearings, CommentFilter filter, String tag) {}

    /** What of the comments on a version the caller sees and wants. */
    public Selection select(FrameworkKey key, CommentFilter filter) {
        List<Integer> hearings =
                HearingSight.numbers(sight.get(key)).stream().sorted().toList();
        List<Integer> seen = mayBeSeen(filter) ? hearings : List.of();
        String tag = HashUtil.sha1(filter + " " + seen + " " + counts.stamp(key));
        return new Selection(key, seen, filter, tag);
    }

    /** Hands them over in portions: nothing is held while they are sent. */
    public void each(Selection selection, Consumer<Comment> consumer) {
        int after = 0;
        List<Comment> portion = portion(selection, after);
        while (!portion.isEmpty()) {
            portion.forEach(consumer);
            after = portion.get(portion.size() - 1).key().number();
            portion = portion(selection, after);
        }
    }

    private List<Comment> portion(Selection selection, int after) {
        return selection.hearings().isEmpty()
                ? List.of()
                : rows.list(selection.key(), selection.hearings(), selection.filter(), after, PORTION);
    }

    /** The comments that are shown, in the order of the document: so many, after so many portions. */
    public List<Comment> inOrderOfDocument(FrameworkKey key, int portion, int limit) {
        return rows.inOrderOfDocument(key, HearingSight.numbers(sight.get(key)), portion, limit);
    }

    /** One page of the comments of any hearing that a version takes up, as far as the caller sees them. */
    public Page<ShownComment> takenUpBy(FrameworkKey key, PageRequest page) {
        if (frameworks.times(key).isEmpty() || sight.hidden().contains(key)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        List<Comment> found = rows.takenUpBy(key, after(page.after()), page.size() + 1);
        Page<Comment> all = page.page(
                found, one -> one.key().number() + " " + one.key().framework().version());
        return new Page<>(seenOf(all.items()), all.nextPageToken());
    }

    /** The first so many of them. */
    public List<Comment> firstTakenUpBy(FrameworkKey key, int limit) {
        return seenOf(rows.takenUpBy(key, null, limit)).stream()
                .map(ShownComment::comment)
                .toList();
    }

    private static @Nullable CommentKey after(@Nullable String token) {
        if (token == null) {
            return null;
        }
        int blank = token.indexOf(' ');
        try {
            int number = Integer.parseInt(token.substring(0, Math.max(0, blank)));
            return new CommentKey(new FrameworkKey("", token.substring(blank + 1)), number);
        } catch (NumberFormatException e) {
            throw PageRequest.badToken();
        }
    }

    private List<ShownComment> seenOf(List<Comment> comments) {
        Map<FrameworkKey, List<Hearing>> hearings = new HashMap<>();
        List<ShownComment> seen = new ArrayList<>();
        for (Comment comment : comments) {
            List<Hearing> of = hearings.computeIfAbsent(comment.key().framework(), sight::find);
            if (HearingSight.numbers(of).contains(comment.hearing())) {
                seen.addAll(shown(of, List.of(comment)));
            }
        }
        return seen;
    }

    private boolean mayBeSeen(CommentFilter filter) {
        return CommentState.CURRENT.code().equals(filter.state()) || worksOnFrameworks();
    }

    private boolean isVisible(Comment comment) {
        return comment.state() == CommentState.CURRENT || worksOnFrameworks() || speakers.isOwn(comment.author());
    }

    private boolean worksOnFrameworks() {
        return caller.has(Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR);
    }

    private List<ShownComment> shown(Collection<Hearing> hearings, List<Comment> comments) {
        Predicate<Author> own =
                speakers.own(comments.stream().map(Comment::author).toList());
        Instant now = clock.instant();
        return comments.stream()
                .map(comment -> {
                    boolean open = hearings.stream()
                            .anyMatch(hearing -> hearing.number() == comment.hearing() && hearing.isOpen(now));
                    return new ShownComment(comment, actions(comment, open, own.test(comment.author())));
                })
                .toList();
    }

    private List<String> actions(Comment comment, boolean open, boolean own) {
        List<CommentAction> actions = new ArrayList<>();
        if (comment.state() == CommentState.CURRENT) {
            if (open && own) {
                actions.add(CommentAction.CHANGE);
                actions.add(CommentAction.WITHDRAWAL);
            } else if (open && !caller.anonymous()) {
                actions.add(CommentAction.SUPPORT);
            } else if (!open && worksOnFrameworks()) {
                actions.add(CommentAction.DISPOSITION);
            }
        }
        if (caller.has(Roles.ADMINISTRATOR) && comment.state() != CommentState.WITHDRAWN) {
            actions.add(comment.state() == CommentState.HIDDEN ? CommentAction.SHOWING : CommentAction.HIDING);
        }
        return actions.stream().map(CommentAction::code).toList();
    }
}
