package org.phrom.reporting.report.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.BoxPlots;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Columns;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.report.distribution.DistributionView.Group;

/** Draws how scores are spread. */
record DistributionCharts(Words words, DistributionView distribution, Figures figures) {

    static final int MOST_GROUPS = 40;

    String histogram() {
        int all = distribution.histogram().stream()
                .mapToInt(Histogram.Bin::organisations)
                .sum();
        return Columns.svg(
                caption("histogram", words.of("histogram"), words.of("histogramDescription", all)),
                distribution.histogram().stream()
                        .map(bin -> new Columns.Column(bin.from(), bin.to(), bin.organisations()))
                        .toList(),
                words.of("score"));
    }

    String boxes() {
        List<BoxPlots.Line> lines = new ArrayList<>();
        Box all = distribution.all();
        if (all != null) {
            lines.add(line(words.of("all"), all));
        }
        shown().forEach(group -> lines.add(line(words.of(group.name()), group.box())));
        return BoxPlots.svg(caption("boxes", groupsTitle(), words.of("boxesDescription")), lines, figures.most());
    }

    /** The groups that are drawn and listed: the highest median first; of many those with the lowest. */
    List<Group> shown() {
        List<Group> groups = distribution.groups().stream()
                .sorted(Comparator.comparingDouble((Group group) -> group.box().median())
                        .reversed())
                .toList();
        return groups.subList(Math.max(0, groups.size() - MOST_GROUPS), groups.size());
    }

    String groupsTitle() {
        int all = distribution.groups().size();
        return all > MOST_GROUPS
                ? words.of("lowestGroups", MOST_GROUPS, all)
                : words.of("distributionBy-" + distribution.by());
    }

    private BoxPlots.Line line(String label, Box box) {
        return new BoxPlots.Line(
                label,
                box.minimum(),
                box.lowerWhisker(),
                box.lowerQuartile(),
                box.median(),
                box.upperQuartile(),
                box.upperWhisker(),
                box.maximum(),
                figures.text(box.median()));
    }

    private Caption caption(String id, String title, String description) {
        return new Caption(id, title, description, words.language().getLanguage());
    }
}
