package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Tree;

/** The ASEM example of COINr: 51 countries, 49 indicators; test resources, published/asem-default. */
public final class Asem {
    static final Node.Steps MEAN = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());

    private static final PublishedTable META = PublishedTable.read("asem-default/iMeta.csv");

    private Asem() {}

    public static Tree tree() {
        Map<String, List<Node>> children = new LinkedHashMap<>();
        Map<String, Node> nodes = new HashMap<>();
        for (int level = 1; level <= 4; level++) {
            for (int row = 0; row < META.size(); row++) {
                if (META.numbers("Level")[row] == level) {
                    String code = META.texts("iCode").get(row);
                    double weight = META.numbers("Weight")[row];
                    Node node = level == 1
                            ? new Node.Indicator(code, weight)
                            : new Node.Group(code, weight, MEAN, children.get(code));
                    nodes.put(code, node);
                    children.computeIfAbsent(META.texts("Parent").get(row), any -> new ArrayList<>())
                            .add(node);
                }
            }
        }
        return Tree.of(nodes.get("Index"));
    }

    public static Map<String, Direction> directions() {
        Map<String, Direction> directions = new HashMap<>();
        for (int row = 0; row < META.size(); row++) {
            if ("Indicator".equals(META.texts("Type").get(row))) {
                directions.put(META.texts("iCode").get(row), Direction.of(META.numbers("Direction")[row]));
            }
        }
        return directions;
    }

    public static Map<String, String> denominators() {
        Map<String, String> denominators = new HashMap<>();
        for (int row = 0; row < META.size(); row++) {
            String denominator = META.texts("Denominator").get(row);
            if (!"NA".equals(denominator) && !denominator.isEmpty()) {
                denominators.put(META.texts("iCode").get(row), denominator);
            }
        }
        return denominators;
    }

    public static DataSet stage(String file) {
        PublishedTable table = PublishedTable.read("asem-default/" + file + ".csv");
        DataSet data = DataSet.of(table.texts("uCode"));
        for (String code : table.header().subList(1, table.header().size())) {
            data = data.with(code, table.numbers(code));
        }
        return data;
    }

    /** Returns the raw data, units by code, with the denominators. */
    public static DataSet raw() {
        DataSet data = stage("raw");
        PublishedTable all = PublishedTable.read("asem-default/iData.csv");
        for (String code : List.of("Area", "Energy", "GDP", "Population")) {
            double[] values = new double[data.units().size()];
            for (int unit = 0; unit < values.length; unit++) {
                values[unit] = all.numbers(code)[
                        all.texts("uCode").indexOf(data.units().get(unit))];
            }
            data = data.with(code, values);
        }
        return data;
    }

    public static Groups groups() {
        PublishedTable all = PublishedTable.read("asem-default/iData.csv");
        List<String> units = stage("raw").units();
        return new Groups(Map.of(
                "EurAsia_group",
                units.stream()
                        .map(unit -> all.texts("EurAsia_group")
                                .get(all.texts("uCode").indexOf(unit)))
                        .toList()));
    }
}
