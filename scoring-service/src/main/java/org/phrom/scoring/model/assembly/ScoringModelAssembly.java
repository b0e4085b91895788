package org.phrom.scoring.model.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.CarryForward;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.RankRule;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.StatisticRule;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Step;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;
import org.phrom.scoring.model.reading.DefinitionReader.Definition;
import org.phrom.scoring.statistic.domain.Selection;

/** Makes a scoring model ready from what stands in its text, and refuses what rounds can not be scored by. */
public final class ScoringModelAssembly {
    private final Definition definition;
    private final Structure structure;
    private final ModelDocument document;
    private final Map<String, Integer> carries;

    private ScoringModelAssembly(Definition definition) {
        this.definition = definition;
        this.structure = definition.structure();
        this.document = definition.document();
        this.carries = new Carries(structure, document).byNode();
    }

    /**
     * Assembles.
     *
     * @param form of the text
     * @param text as it is stored
     * @throws ModelRefused with the places that make no sense
     */
    public static ScoringModel of(Definition definition, int form, String text) {
        return new ScoringModelAssembly(definition).model(form, text);
    }

    private ScoringModel model(int form, String text) {
        RankRule ranks = RankRule.of(document.step(Vocabulary.RANK).map(Step::general));
        if (ranks.ties() == Ranks.Ties.FRACTIONAL) {
            throw new ModelRefused("rank", "ranks of rounds are whole numbers: competition or dense");
        }
        IndexModel index = assembly(Data.NONE).model();
        refuse(IndexRun.findings(index, new Rows(made()).dataSet(), new Rows(made()).groups()));
        document.step(Vocabulary.WEIGH).ifPresent(weigh -> new WeightAssembly(structure, weigh).checkOpinions());
        new BandCheck(structure, definition.rules(), document).check();
        return new ScoringModel(
                definition.id(),
                form,
                text,
                structure,
                definition.names(),
                definition.rules(),
                definition.appliesTo(),
                definition.levels(),
                definition.rosters(),
                definition.peers(),
                List.copyOf(structure.codes(Role.GROUP)),
                questions(),
                statistics(),
                carries,
                document,
                index,
                data -> assembly(data).run(),
                ranks,
                new AcrossUnits(structure, document).decide(index));
    }

    private ModelAssembly assembly(Data data) {
        Set<String> indicators = carries.keySet().stream()
                .filter(definition.rules()::containsKey)
                .collect(Collectors.toSet());
        return new ModelAssembly(
                new Calculation(structure, data, document, Optional.empty()),
                new Rows(data),
                indicators.isEmpty() ? List.of() : List.of(new CarryForward(indicators)));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
    }

    /** One unit that has everything, to find what no data can mend. */
    private Data made() {
        Map<String, double[]> columns = new HashMap<>();
        Map<String, List<@Nullable String>> groups = new HashMap<>();
        for (Line line : structure.lines()) {
            if (line.type() == Line.Type.GROUP) {
                List<@Nullable String> one = new ArrayList<>();
                one.add("one");
                groups.put(line.code(), one);
            } else if (line.type() != Line.Type.AGGREGATE) {
                columns.put(line.code(), new double[] {1});
            }
        }
        return new Data(List.of("unit"), List.of(), List.of(), columns, groups, Map.of());
    }

    private List<Selection> statistics() {
        Set<Selection> selections = new LinkedHashSet<>();
        definition.rules().values().forEach(rule -> statistics(rule, selections));
        selections.addAll(new TreeMap<>(definition.peers().selections()).values());
        return List.copyOf(selections);
    }

    private static void statistics(IndicatorRule rule, Set<Selection> selections) {
        if (rule instanceof StatisticRule statistic) {
            selections.add(statistic.selection());
        }
        rule.rules().forEach(part -> statistics(part, selections));
    }

    private List<String> questions() {
        Set<String> codes = new TreeSet<>(structure.codes(Role.GROUP));
        definition.rules().values().forEach(rule -> questions(rule, codes));
        return List.copyOf(codes);
    }

    private static void questions(IndicatorRule rule, Set<String> codes) {
        rule.questions().stream().map(Question::code).forEach(codes::add);
        rule.rules().forEach(part -> questions(part, codes));
    }
}
