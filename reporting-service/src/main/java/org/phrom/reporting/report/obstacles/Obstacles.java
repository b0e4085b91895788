package org.phrom.reporting.report.obstacles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.report.obstacles.ObstaclesQueries.Body;
import org.phrom.reporting.report.obstacles.ObstaclesView.Cell;
import org.phrom.reporting.report.obstacles.domain.Factor;
import org.phrom.reporting.report.obstacles.domain.Frequencies;
import org.phrom.reporting.report.obstacles.domain.Group;
import org.phrom.reporting.report.obstacles.domain.Mention;
import org.phrom.reporting.report.obstacles.domain.SmallGroups;

/**
 * Tells how often each obstacle and success factor was tagged, altogether and in groups.
 *
 * <p>A tag is something that an organisation said of itself, which no rule reads: of a whole round nothing is told of fewer
 * than five. Who may see some organisations only has all figures made of these alone, whose answers are theirs to read.
 */
@ApplicationScoped
public class Obstacles {

    private static final int MOST_GROUPS = 200;
    private static final int MOST_KEPT = 20;
    private static final Map<String, Text> NOTHING = Map.of(
            ObstaclesParameters.AREA, new Text("ไม่มีหน่วยงานเหนือขึ้นไป", "Nothing above"),
            ObstaclesParameters.BAND, new Text("ไม่มีระดับ", "No band"));

    private final ObstaclesQueries rows;
    private final Organisations organisations;
    private final Frameworks frameworks;
    private final Runs runs;
    private final Provenances provenances;
    // a published version never changes
    private final Map<String, Instrument> instruments = new ConcurrentHashMap<>();
    // everybody asks for the same of a published round, in one form after the other, and it takes all tags to tell
    private final Cache<String, Frequencies> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Obstacles(
            ObstaclesQueries rows,
            Organisations organisations,
            Frameworks frameworks,
            Runs runs,
            Provenances provenances) {
        this.rows = rows;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.runs = runs;
        this.provenances = provenances;
    }

    /** Changes whenever somebody tags anew. */
    String state(Round round) {
        return rows.state(round);
    }

    /** Changes whenever a report of a run does that is made of tags. */
    String state(ReportContext context) {
        return String.join(
                "|",
                context.run().id(),
                runs.fingerprint(context.round().id(), context.run()),
                rows.state(context.round()));
    }

    /** What tags of the round mean, and which nodes ask its questions. */
    public Instrument instrument(Round round) {
        String key = round.framework() + ":" + round.frameworkVersion();
        Instrument known = instruments.get(key);
        return known != null
                ? known
                : frameworks
                        .document(round.framework(), round.frameworkVersion())
                        .map(document -> instruments.computeIfAbsent(key, ignored -> Instrument.of(document)))
                        .orElse(Instrument.UNKNOWN);
    }

    /**
     * What the organisations that the caller may see tagged.
     *
     * @param node code of the node whose questions are looked at; {@code null} for all
     * @param by the dimension of the cells
     * @throws Problem 400 where the framework has no such node
     */
    ObstaclesView of(ReportContext context, @Nullable String node, String by) {
        Round round = context.round();
        Framework.Node of = node(context.framework(), node);
        boolean whole = context.scope().tops() == null;
        Frequencies told = frequencies(context, of);
        boolean withheld = whole && told.organisations() < SmallGroups.FEWEST;
        List<ObstaclesView.Group> all =
                withheld ? List.of() : groups(context, of, told, by, whole ? small(told, by) : Set.of());
        List<ObstaclesView.Group> shown = shown(all);
        Instrument instrument = instrument(round);
        return new ObstaclesView(
                provenances.of(context),
                of.code(),
                new Text(of.name().th(), of.name().en()),
                told.organisations(),
                withheld,
                by,
                shown,
                all.size() - shown.size(),
                withheld ? List.of() : factors(Tag.OBSTACLE, instrument.obstacles(), told, shown, by),
                withheld ? List.of() : factors(Tag.SUCCESS_FACTOR, instrument.successFactors(), told, shown, by));
    }

    /**
     * The node whose questions are looked at.
     *
     * @param code {@code null} or blank for the index
     * @throws Problem 400 where there is none
     */
    static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter(
                        "node",
                        "unknown-value",
                        new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node")));
    }

    private Frequencies frequencies(ReportContext context, Framework.Node node) {
        if (!context.round().isPublished()) {
            return count(context, node);
        }
        String key = state(context) + "|" + node.code();
        return kept.get(key, ignored -> count(context, node));
    }

    private Frequencies count(ReportContext context, Framework.Node node) {
        Frequencies frequencies = new Frequencies();
        each(context, node, (body, mentions) -> frequencies.add(groups(body), mentions));
        return frequencies;
    }

    /** Hands over who answered and is in scope, one by one, each with what it tagged beside the questions of the node. */
    void each(ReportContext context, Framework.Node node, BiConsumer<Body, List<Mention>> consumer) {
        Map<String, Set<String>> asking = instrument(context.round()).nodes();
        Set<String> parts = children(node).stream().map(Framework.Node::code).collect(Collectors.toSet());
        boolean all = node.code().equals(context.framework().tree().code());
        QuarkusTransaction.requiringNew()
                .run(() -> rows.each(context, node.code(), body -> {
                    List<Mention> mentions = new ArrayList<>();
                    for (Tag tag : body.tags()) {
                        Set<String> nodes = asking.getOrDefault(tag.question(), Set.of());
                        if (all || nodes.contains(node.code())) {
                            mentions.add(mention(tag, nodes, parts));
                        }
                    }
                    consumer.accept(body, mentions);
                }));
    }

    private static Mention mention(Tag tag, Set<String> nodes, Set<String> parts) {
        Set<Group> about = new HashSet<>();
        for (String part : nodes) {
            if (parts.contains(part)) {
                about.add(new Group(ObstaclesParameters.NODE, part));
            }
        }
        return new Mention(new Factor(tag.kind(), tag.code()), tag.severity(), tag.comment() != null, about);
    }

    private static List<Group> groups(Body body) {
        return List.of(
                new Group(ObstaclesParameters.AREA, code(body.area())),
                new Group(ObstaclesParameters.TYPE, body.type()),
                new Group(ObstaclesParameters.BAND, code(body.band())));
    }

    private static String code(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static List<Framework.Node> children(Framework.Node node) {
        List<Framework.Node> children = node.children();
        return children == null ? List.of() : children;
    }

    private static Set<Group> small(Frequencies told, String by) {
        return SmallGroups.withheld(members(told, by));
    }

    private static Map<Group, Integer> members(Frequencies told, String by) {
        Map<Group, Integer> members = new HashMap<>(told.members());
        members.keySet().removeIf(group -> !group.dimension().equals(by));
        return members;
    }

    private List<ObstaclesView.Group> groups(
            ReportContext context, Framework.Node node, Frequencies told, String by, Set<Group> withheld) {
        Map<Group, Integer> members = members(told, by);
        Map<String, Text> names = names(context, node, by, members);
        List<String> codes = new ArrayList<>(names.keySet());
        members.keySet().stream()
                .map(Group::code)
                .filter(code -> !names.containsKey(code))
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
                .forEach(codes::add);
        List<ObstaclesView.Group> groups = new ArrayList<>();
        for (String code : codes) {
            Group group = new Group(by, code);
            groups.add(new ObstaclesView.Group(
                    code.isEmpty() ? null : code,
                    names.getOrDefault(code, NOTHING.getOrDefault(code.isEmpty() ? by : "", new Text(code, code))),
                    by.equals(ObstaclesParameters.NODE) ? told.organisations() : members.getOrDefault(group, 0),
                    withheld.contains(group)));
        }
        return groups;
    }

    // what is there also where nobody is in it stands first, in its own order
    private Map<String, Text> names(
            ReportContext context, Framework.Node node, String by, Map<Group, Integer> members) {
        Map<String, Text> names = new LinkedHashMap<>();
        if (by.equals(ObstaclesParameters.BAND)) {
            context.framework().bandsFromTop().forEach(band -> names.put(band.code(), band.name()));
        } else if (by.equals(ObstaclesParameters.NODE)) {
            children(node)
                    .forEach(child -> names.put(
                            child.code(),
                            new Text(child.name().th(), child.name().en())));
        } else if (by.equals(ObstaclesParameters.AREA)) {
            List<String> codes = members.keySet().stream()
                    .map(Group::code)
                    .filter(code -> !code.isEmpty())
                    .sorted()
                    .toList();
            Map<String, Text> known = organisations.names(codes, context.round().referenceDate());
            codes.forEach(code -> names.put(code, known.getOrDefault(code, new Text(code, code))));
        }
        return names;
    }

    private static List<ObstaclesView.Group> shown(List<ObstaclesView.Group> all) {
        if (all.size() <= MOST_GROUPS) {
            return all;
        }
        Set<ObstaclesView.Group> largest = all.stream()
                .sorted(Comparator.comparingInt(ObstaclesView.Group::organisations)
                        .reversed())
                .limit(MOST_GROUPS)
                .collect(Collectors.toSet());
        return all.stream().filter(largest::contains).toList();
    }

    private static List<ObstaclesView.Factor> factors(
            String kind, Map<String, Text> taxonomy, Frequencies told, List<ObstaclesView.Group> groups, String by) {
        Set<String> codes = new HashSet<>(taxonomy.keySet());
        told.factors().stream()
                .filter(factor -> factor.kind().equals(kind))
                .forEach(factor -> codes.add(factor.code()));
        return codes.stream()
                .map(code -> factor(
                        new Factor(kind, code), taxonomy.getOrDefault(code, new Text(code, code)), told, groups, by))
                .sorted(Comparator.comparingInt(ObstaclesView.Factor::organisations)
                        .reversed()
                        .thenComparing(ObstaclesView.Factor::code))
                .toList();
    }

    private static ObstaclesView.Factor factor(
            Factor factor, Text name, Frequencies told, List<ObstaclesView.Group> groups, String by) {
        Frequencies.Count all = told.of(factor);
        return new ObstaclesView.Factor(
                factor.code(),
                name,
                all.organisations(),
                told.organisations() == 0 ? 0 : (double) all.organisations() / told.organisations(),
                all.answers(),
                all.meanSeverity(),
                all.comments(),
                groups.stream()
                        .map(group -> cell(told.of(factor, new Group(by, code(group.code()))), group))
                        .toList());
    }

    private static Cell cell(Frequencies.Count count, ObstaclesView.Group group) {
        if (group.withheld()) {
            return new Cell(true, null, null, null);
        }
        int of = group.organisations();
        return new Cell(
                false,
                count.organisations(),
                of == 0 ? null : (Double) ((double) count.organisations() / of),
                count.meanSeverity());
    }
}
