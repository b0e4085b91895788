package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanSummary;
import org.phrom.reporting.plan.domain.PlanSummary.Key;
import org.phrom.reporting.plan.domain.PlanSummary.Line;
import org.phrom.reporting.plan.domain.PlanSummary.SummedCost;
import org.phrom.reporting.plan.store.PlanQuery;
import org.phrom.reporting.plan.store.PlanRows;
import org.phrom.reporting.plan.store.PlanSummaryQueries;
import org.phrom.reporting.plan.store.PlanSummaryQueries.Division;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Visibility;

/** Sums up the plans of a round that the caller sees. */
@ApplicationScoped
public class SummingUpPlans {

    /** Lines for each area, in the order of their codes. */
    public static final String AREA = "area";
    /** Lines for each node right below the index. */
    public static final String NODE = "node";
    /** Lines for each state of a plan. */
    public static final String STATE = "state";
    /** Lines for each area and in it for each node. */
    public static final String AREA_NODE = "area-node";

    private static final Text NOTHING_ABOVE = new Text("ไม่มีหน่วยงานเหนือขึ้นไป", "Nothing above");

    private final ShowingPlans showing;
    private final PlanRows rows;
    private final PlanSummaryQueries sums;
    private final Visibility visibility;
    private final Frameworks frameworks;
    private final Organisations organisations;

    SummingUpPlans(
            ShowingPlans showing,
            PlanRows rows,
            PlanSummaryQueries sums,
            Visibility visibility,
            Frameworks frameworks,
            Organisations organisations) {
        this.showing = showing;
        this.rows = rows;
        this.sums = sums;
        this.visibility = visibility;
        this.frameworks = frameworks;
        this.organisations = organisations;
    }

    /**
     * What the plans of a round come to.
     *
     * @param by what lines are about
     * @param names of the areas and nodes of the lines, by code; an area is found under {@code area/CODE}
     * @param stamp differs when any of the plans does
     */
    public record Summed(Round round, String by, PlanSummary summary, Map<String, Text> names, String stamp) {

        /** What the area of a line is called. */
        public Text area(@Nullable String code) {
            return code == null ? NOTHING_ABOVE : names.getOrDefault("area/" + code, new Text(code, code));
        }

        /** What the node of a line is called. */
        public Text node(String code) {
            return names.getOrDefault(code, new Text(code, code));
        }
    }

    /**
     * The sums; plans that were dropped count only where lines are about states, or where they are asked for.
     *
     * @throws Problem 400 without a round, 404 where the caller sees none of that id
     */
    public Summed of(ShowingPlans.Filter filter, String by) {
        Problem.requireKnown("by", by, List.of(AREA, NODE, STATE, AREA_NODE));
        String id = filter.round();
        if (id == null || id.isBlank()) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter("round", "not-null", new Text("ต้องระบุค่านี้", "This is required"));
        }
        Round round = visibility.round(id);
        PlanQuery query = showing.query(filter);
        return of(round, by, by.equals(STATE) ? query : query.withoutDropped());
    }

    /**
     * What the page of a round shows of its plans.
     *
     * @param cells by area and node
     * @param areas by area
     * @param plans the first of them
     */
    public record Board(Summed cells, Summed areas, List<PlanLine> plans) {}

    /** The plans of a round that the caller sees, or else those that are open to everybody. */
    public Board board(Round round, int most) {
        PlanQuery query = showing.ofPage(round);
        return new Board(of(round, AREA_NODE, query), of(round, AREA, query), showing.ofPage(round, most));
    }

    private Summed of(Round round, String by, PlanQuery query) {
        Framework framework = frameworks.of(round);
        boolean byNode = by.equals(NODE) || by.equals(AREA_NODE);
        Division division = new Division(
                by.equals(AREA) || by.equals(AREA_NODE),
                byNode ? framework.componentsOfNodes() : null,
                by.equals(STATE));
        Division none = new Division(false, null, false);
        List<Line> total = with(sums.costs(query, none), sums.lines(query, none));
        List<Line> lines = with(sums.costs(query, division), sums.lines(query, division));
        return new Summed(
                round,
                by,
                new PlanSummary(total.isEmpty() ? empty() : total.get(0), inOrder(framework, lines)),
                names(round, framework, lines),
                rows.stamp(query));
    }

    private static Line empty() {
        return new Line(Key.ALL, 0, new MeasureCounts(0, 0, 0, 0), 0, 0, List.of());
    }

    private static List<Line> with(List<SummedCost> costs, List<Line> lines) {
        Map<Key, List<SummedCost>> byKey = costs.stream().collect(Collectors.groupingBy(SummedCost::key));
        return lines.stream()
                .map(line -> new Line(
                        line.key(),
                        line.plans(),
                        line.measures(),
                        line.levelTargets(),
                        line.scoreTargets(),
                        byKey.getOrDefault(line.key(), List.of())))
                .toList();
    }

    // nodes in the order of the framework and states in theirs, as everywhere else; areas in that of their codes
    private static List<Line> inOrder(Framework framework, List<Line> lines) {
        Map<String, Integer> places = new HashMap<>();
        framework.components().forEach(node -> places.put(node.code(), places.size() + 1));
        for (PlanState state : PlanState.values()) {
            places.put("state/" + state.code(), state.ordinal());
        }
        return lines.stream()
                .sorted(Comparator.comparing(SummingUpPlans::area, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(line -> places.getOrDefault(
                                Objects.requireNonNullElse(
                                        line.key().node(), "state/" + line.key().state()),
                                0)))
                .toList();
    }

    private static @Nullable String area(Line line) {
        return line.key().area();
    }

    private Map<String, Text> names(Round round, Framework framework, Collection<Line> lines) {
        Map<String, Text> names = new HashMap<>();
        List<String> areas = lines.stream()
                .map(line -> line.key().area())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        organisations.names(areas, round.referenceDate()).forEach((code, name) -> names.put("area/" + code, name));
        Stream.concat(Stream.of(framework.tree()), framework.components().stream())
                .forEach(node -> names.put(node.code(), node.name()));
        return names;
    }
}
