package org.phrom.reporting.plan.app;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.ProgressNote;
import org.phrom.reporting.plan.store.PlanQuery;
import org.phrom.reporting.plan.store.PlanRows;
import org.phrom.reporting.plan.store.PlanRows.Position;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;

/** Shows plans to those who work for their organisations, and to those who work for the whole. */
@ApplicationScoped
public class ShowingPlans {

    // of 200 measures each, which all are in memory
    private static final int PORTION = 20;

    private final PlanRows rows;
    private final Permission permission;
    private final Rounds rounds;
    private final Frameworks frameworks;

    ShowingPlans(PlanRows rows, Permission permission, Rounds rounds, Frameworks frameworks) {
        this.rows = rows;
        this.permission = permission;
        this.rounds = rounds;
        this.frameworks = frameworks;
    }

    /** What a list is restricted to; absent parts do not restrict. */
    public record Filter(
            @Nullable String round,
            @Nullable String organisation,
            @Nullable String ancestor,
            @Nullable String state,
            @Nullable String node,
            @Nullable Instant changedSince) {}

    /** The plan of that id; 404 when there is none or it is out of sight. */
    public ShownPlan get(UUID id) {
        Plan plan = plan(id);
        return new ShownPlan(plan, nodes(plan), permission.allowed(plan.line()));
    }

    /** The plan of an organisation for a round that is not dropped; 404 likewise. */
    public ShownPlan standing(String round, String organisation) {
        Plan plan = rows.standing(round, organisation)
                .filter(this::sees)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return new ShownPlan(plan, nodes(plan), permission.allowed(plan.line()));
    }

    /** The newest notes of a plan that the caller sees, the newest first. */
    public List<ProgressNote> newestNotes(ShownPlan shown, int most) {
        int notes = shown.plan().notes();
        List<ProgressNote> found = new ArrayList<>(rows.notes(shown.plan().id(), Math.max(0, notes - most), most));
        Collections.reverse(found);
        return found;
    }

    /** A page of the plans that the caller sees, the oldest first. */
    public Page<ShownLine> list(Filter filter, PageRequest page) {
        List<PlanLine> found = rows.lines(query(filter), position(page.after()), page.size() + 1);
        Page<PlanLine> one = page.page(found, last -> last.createdAt() + " " + last.id());
        return new Page<>(
                one.items().stream()
                        .map(line -> new ShownLine(line, permission.allowed(line)))
                        .toList(),
                one.nextPageToken());
    }

    /** A page of the progress notes of a plan that the caller sees, the oldest first. */
    public Page<ProgressNote> notes(UUID id, PageRequest page) {
        plan(id);
        return page.page(rows.notes(id, page.afterNumber(), page.size() + 1), note -> Integer.toString(note.number()));
    }

    /**
     * Plans that are sent as a file.
     *
     * @param budgetYears of all their measures, in order
     * @param tag names what the file holds
     */
    public record Selection(PlanQuery query, List<Integer> budgetYears, String tag) {}

    /** What of the plans the caller sees and wants. */
    public Selection select(Filter filter) {
        PlanQuery query = query(filter);
        return new Selection(query, rows.budgetYears(query), HashUtil.sha1(query + " " + rows.stamp(query)));
    }

    /** Hands them over in portions, without what the caller may do: nothing is held while they are sent. */
    public void each(Selection selection, Consumer<ShownPlan> consumer) {
        Map<String, Framework> known = new HashMap<>();
        List<Plan> portion = rows.list(selection.query(), null, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(plan -> consumer.accept(
                    new ShownPlan(plan, nodes(known.computeIfAbsent(plan.round(), this::framework), plan), List.of())));
            Plan last = portion.get(portion.size() - 1);
            portion = rows.list(selection.query(), new Position(last.createdAt(), last.id()), PORTION);
        }
    }

    private Plan plan(UUID id) {
        return rows.find(id).filter(this::sees).orElseThrow(permission::hidden);
    }

    /** Whether the caller sees a plan: by what they work for, or as everybody does. */
    private boolean sees(Plan plan) {
        return permission.sees(plan.organisation())
                || plan.isPublic()
                        && rounds.find(plan.round()).filter(Round::isPublished).isPresent();
    }

    /** Whether the caller works with no plan, and sees only those that are open to everybody. */
    public boolean onlyOpen() {
        List<String> tops = permission.scope().tops();
        return tops != null && tops.isEmpty();
    }

    /** The plans of a round, without those that were dropped, that its page is made of. */
    PlanQuery ofPage(Round round) {
        return onlyOpen() && round.isPublished()
                ? PlanQuery.open(round.id())
                : query(new Filter(round.id(), null, null, null, null, null)).withoutDropped();
    }

    /** So many of them, the oldest first. */
    List<PlanLine> ofPage(Round round, int most) {
        return rows.lines(ofPage(round), null, most);
    }

    PlanQuery query(Filter filter) {
        return new PlanQuery(
                filter.round(),
                filter.organisation(),
                filter.ancestor(),
                filter.state(),
                nodes(filter),
                filter.changedSince(),
                false,
                false,
                permission.scope());
    }

    private @Nullable List<String> nodes(Filter filter) {
        String node = filter.node();
        if (node == null) {
            return null;
        }
        String round = filter.round();
        if (round == null) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "node",
                            "needs-round",
                            new Text("ต้องระบุ round ด้วย", "It needs round, as nodes are those of its framework"));
        }
        return framework(round)
                .node(node)
                .map(found -> Stream.concat(Stream.of(found), found.below().stream())
                        .map(Framework.Node::code)
                        .toList())
                .orElse(List.of(node));
    }

    private Map<String, Text> nodes(Plan plan) {
        return nodes(framework(plan.round()), plan);
    }

    private static Map<String, Text> nodes(Framework framework, Plan plan) {
        Map<String, Text> names = new HashMap<>();
        plan.content().measures().forEach(measure -> framework
                .node(measure.node())
                .ifPresent(node -> names.put(node.code(), node.name())));
        return names;
    }

    private Framework framework(String round) {
        return rounds.find(round).map(frameworks::of).orElse(Framework.UNKNOWN);
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = after.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw PageRequest.badToken();
        }
    }
}
