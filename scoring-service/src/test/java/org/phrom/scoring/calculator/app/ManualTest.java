package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.calculator.reading.RequestReader;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Answering;
import org.phrom.scoring.tables.Progress;
import org.phrom.scoring.tables.Table;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/** The manual's table of columns is what answers really have. */
class ManualTest {
    private static final Path MANUAL = Path.of("..", "docs", "calculator.md");
    private static final Pattern TOKEN = Pattern.compile("`([^`]+)`(\\?)?|\\*(\\w+)\\*");
    private static final Map<String, String> NAMED =
            Map.of("indicators", "x|y", "aggregates", "I|P", "nodes", "x|y|P", "assumptions", "range|weightNoise/1");
    private static final Set<String> OF_PANELS = Set.of("period", "name", "band", "band …");

    private final Map<String, List<Column>> manual = manual();

    /** What the manual says of a column: a text, or what may stand there. */
    private record Column(String text, boolean optional, boolean several) {
        boolean is(String name) {
            return several || text.endsWith("…")
                    ? name.matches(several ? text : Pattern.quote(text.replace("…", "")) + ".+")
                    : name.equals(text);
        }
    }

    @Test
    void everyTableOfOnePeriodHasTheColumnsOfTheManual() {
        Answer answer = answer(false, EnumSet.complementOf(EnumSet.of(Part.GROWTH)));

        answer.tables().forEach(table -> assertColumns(table, false));
        Set<String> tables = names(answer);
        tables.add("growth");
        assertThat(tables).isEqualTo(new TreeSet<>(manual.keySet()));
    }

    @Test
    void everyTableOfAPanelHasTheColumnsOfTheManual() {
        Answer answer = answer(true, EnumSet.allOf(Part.class));

        answer.tables().forEach(table -> assertColumns(table, true));
        assertThat(names(answer)).isEqualTo(new TreeSet<>(manual.keySet()));
    }

    @Test
    void everyPartIsInTheManual() throws IOException {
        String text = Files.readString(MANUAL);

        for (Part part : Part.values()) {
            assertThat(text).contains("`" + part.code() + "`");
        }
    }

    private void assertColumns(Table table, boolean panel) {
        List<String> left = new ArrayList<>(table.columns());
        for (Column column : manual.getOrDefault(table.name(), List.of())) {
            boolean wanted = !column.optional || (panel && OF_PANELS.contains(column.text));
            int count = 0;
            while (!left.isEmpty()
                    && column.is(left.get(0))
                    && (count == 0 || column.several || column.text.endsWith("…"))) {
                left.remove(0);
                count++;
            }
            assertThat(count > 0)
                    .as(table.name() + " " + column.text + " in " + table.columns())
                    .isEqualTo(wanted);
        }
        assertThat(left).as(table.name() + " has more than the manual says").isEmpty();
    }

    private static Set<String> names(Answer answer) {
        return answer.tables().stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<Column>> manual() {
        Map<String, List<Column>> manual = new LinkedHashMap<>();
        try {
            String text = Files.readString(MANUAL);
            String section = text.substring(text.indexOf("### Columns"), text.indexOf("### Numbers"));
            section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
                String[] cells = line.split("\\|", -1);
                List<Column> columns = tokens(cells[2]);
                tokens(cells[1]).forEach(table -> manual.put(table.text, columns));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return manual;
    }

    private static List<Column> tokens(String cell) {
        List<Column> columns = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(cell);
        while (matcher.find()) {
            String set = matcher.group(3);
            columns.add(
                    set == null
                            ? new Column(matcher.group(1), matcher.group(2) != null, false)
                            : new Column(NAMED.getOrDefault(set, "?"), false, true));
        }
        return columns;
    }

    private static Answer answer(boolean panel, Set<Part> parts) {
        return new Answering(
                        RequestReader.json(request(panel).getBytes(StandardCharsets.UTF_8)),
                        new Wanted(parts, List.of()),
                        Progress.UNWATCHED)
                .answer();
    }

    private static String request(boolean panel) {
        String units = IntStream.range(0, 8)
                .mapToObj(unit -> "\"" + (char) ('A' + (panel ? unit / 2 : unit)) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String periods = panel
                ? ",\"periods\":[2020,2021,2020,2021,2020,2021,2020,2021],\"names\":"
                        + units.toLowerCase(java.util.Locale.ROOT)
                : "";
        return "{\"data\":{\"units\":" + units + periods
                + ",\"columns\":{\"x\":[1,2,3,null,5,4,7,9],\"y\":[2,1,4,3,7,5,6,8],\"d\":[1,2,1,2,1,2,1,2]}},"
                + "\"structure\":[{\"code\":\"I\"},{\"code\":\"P\",\"parent\":\"I\"},{\"code\":\"x\",\"parent\":\"P\",\"denominator\":\"d\"},"
                + "{\"code\":\"y\",\"parent\":\"P\"},{\"code\":\"d\",\"type\":\"denominator\"}],\"model\":"
                + model(panel)
                + ",\"comparison\":{\"model\":{\"steps\":[{\"step\":\"normalise\",\"method\":\"z-score\"},{\"step\":\"aggregate\"}]}}}";
    }

    private static String model(boolean panel) {
        String bands = panel ? ",\"bands\":[{\"code\":\"high\",\"from\":50},{\"code\":\"low\",\"from\":0}]" : "";
        return "{\"steps\":[{\"step\":\"denominate\"},{\"step\":\"impute\"},{\"step\":\"screen\"},{\"step\":\"treat\""
                + (panel ? ",\"over\":\"period\"" : "")
                + "},{\"step\":\"normalise\",\"range\":[1,100]},{\"step\":\"weigh\",\"method\":\"critic\"},{\"step\":\"aggregate\"}]"
                + bands
                + ",\"robustness\":{\"leaveOneOut\":[1,2],\"replicates\":20,\"parameters\":true,\"sensitivity\":true,"
                + "\"bootstraps\":10,\"weightNoise\":{\"1\":0.1},\"assumptions\":[{\"name\":\"range\",\"step\":\"normalise\","
                + "\"alternatives\":[{\"method\":\"min-max\",\"range\":[1,100]},{\"method\":\"min-max\",\"range\":[2,100]}]}]}}";
    }
}
