package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.statistic.domain.Selection;
import org.phrom.scoring.statistic.store.SelectionQueries;
import org.phrom.scoring.statistic.store.SelectionQueries.Selected;
import org.phrom.scoring.statistic.store.SeriesRows;

/** The values of statistics that a model reads, as they are now. */
@ApplicationScoped
class SelectedStatistics {
    private final SelectionQueries values;
    private final SeriesRows series;

    SelectedStatistics(SelectionQueries values, SeriesRows series) {
        this.values = values;
        this.series = series;
    }

    /** Returns those of each organisation by key of the selection; every organisation is there, also one without any. */
    Map<String, Map<String, Statistic>> of(ScoringModel model, List<String> organisations) {
        List<Selection> selections = model.statistics();
        Map<String, String> sources = sources(model);
        Map<String, Map<String, Statistic>> all = new HashMap<>();
        organisations.forEach(organisation -> all.put(organisation, new TreeMap<>()));
        for (Selected one : values.of(selections, organisations)) {
            Selection selection = selections.get(one.selection());
            Statistic statistic = new Statistic(
                    selection.series(),
                    one.year(),
                    one.value(),
                    one.asOf().toString(),
                    one.revision(),
                    sources.getOrDefault(selection.series(), ""));
            all.computeIfAbsent(one.organisation(), any -> new TreeMap<>()).put(selection.key(), statistic);
        }
        return all;
    }

    /** Returns how many revisions there are for each of the organisations; those without any are not in it. */
    Map<String, Long> revisions(ScoringModel model, List<String> organisations) {
        return values.revisions(codes(model), organisations);
    }

    /** Returns how many revisions there are of all organisations together; 0 when the model reads no statistics. */
    long revisions(ScoringModel model) {
        return model.statistics().isEmpty() ? 0 : values.revisions(codes(model));
    }

    private Map<String, String> sources(ScoringModel model) {
        Map<String, String> sources = new HashMap<>();
        series.ofCodes(codes(model)).forEach(one -> sources.put(one.code(), one.source()));
        return sources;
    }

    private static List<String> codes(ScoringModel model) {
        return model.statistics().stream().map(Selection::series).distinct().toList();
    }
}
