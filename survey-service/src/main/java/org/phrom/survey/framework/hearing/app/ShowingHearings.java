package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentCounts;
import org.phrom.survey.framework.hearing.store.CommentCounts.By;
import org.phrom.survey.framework.hearing.store.CommentCounts.Group;
import org.phrom.survey.framework.hearing.store.CommentCounts.Whole;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.hearing.store.HearingQueries;
import org.phrom.survey.framework.hearing.store.HearingQueries.Listed;
import org.phrom.survey.framework.store.FrameworkQueries;

/** Shows hearings and what was said in them. */
@ApplicationScoped
public class ShowingHearings {

    private final HearingSight sight;
    private final HearingQueries hearings;
    private final FrameworkQueries frameworks;
    private final CommentCounts counts;
    private final CommentRows comments;
    private final Caller caller;
    private final Clock clock;

    ShowingHearings(
            HearingSight sight,
            HearingQueries hearings,
            FrameworkQueries frameworks,
            CommentCounts counts,
            CommentRows comments,
            Caller caller,
            Clock clock) {
        this.sight = sight;
        this.hearings = hearings;
        this.frameworks = frameworks;
        this.counts = counts;
        this.comments = comments;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The last hearing of a version.
     *
     * @param title title of the version
     * @param hearing the hearing
     * @param endedAt since when it is over; null while it is open
     * @param counts of the comments in all hearings of the version that the caller sees
     * @param takesUp how many comments of earlier hearings the version takes up
     * @param allowedActions what the caller may do with it
     */
    public record ShownHearing(
            Text title,
            Hearing hearing,
            @Nullable Instant endedAt,
            Whole counts,
            long takesUp,
            List<String> allowedActions) {}

    /** Counts of the comments on a version: all, and by what they have in common. */
    public record Statistics(Whole whole, Map<By, List<Group>> groups) {}

    /** The last hearing of a version that the caller sees. */
    public ShownHearing last(FrameworkKey key) {
        List<Hearing> seen = sight.get(key);
        Hearing last = seen.get(0);
        Text title = frameworks.find(key).orElseThrow(sight::nothing).title();
        boolean open = last.isOpen(clock.instant());
        return new ShownHearing(
                title,
                last,
                last.endedAt(clock.instant()),
                counts.whole(key, numbers(seen)),
                comments.countTakenUpBy(key),
                open ? actions() : List.of());
    }

    /** Counts of the comments on a version, in the hearings that the caller sees. */
    public Statistics statistics(FrameworkKey key) {
        Collection<Long> numbers = numbers(sight.get(key));
        Map<By, List<Group>> groups = new EnumMap<>(By.class);
        for (By by : By.values()) {
            groups.put(by, counts.by(by, key, numbers));
        }
        return new Statistics(counts.whole(key, numbers), groups);
    }

    /** The hearings that everybody sees, the last of each version; those that began last come first. */
    public List<Listed> open(int limit) {
        return hearings.open(clock.instant(), limit);
    }

    private List<String> actions() {
        if (caller.anonymous()) {
            return List.of();
        }
        return caller.has(Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR)
                ? List.of("comment", "extendHearing", "endHearing")
                : List.of("comment");
    }

    private static List<Long> numbers(List<Hearing> hearings) {
        return hearings.stream().map(hearing -> (long) hearing.number()).toList();
    }
}
