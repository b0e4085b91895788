package org.phrom.survey.framework.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.document.FrameworkDocuments;

class FrameworkWorkbooksTest {

    private static final Path EXAMPLES = Path.of("contracts/events/framework-published.v1/examples");

    // JSON is YAML, too
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));
    private final FrameworkWorkbooks workbooks = new FrameworkWorkbooks(documents);
    private final JsonNode schema = read(documents.schemaText());

    private static JsonNode read(String text) {
        return Objects.requireNonNull(WorkbookJson.read(text));
    }

    private byte[] written(JsonNode document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbooks.write(document.toString(), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Property(tries = 200)
    void aWorkbookThereAndBackChangesNothing(@ForAll long seed) {
        JsonNode document = read(RandomDocument.of(schema, seed).toString());

        SentDocument taken = workbooks.read(written(document));

        assertThat(taken.findings()).isEmpty();
        assertThat(read(taken.text())).isEqualTo(document);
    }

    @Test
    void theExamplesComeBackAsTheyAreAndStayValid() throws Exception {
        List<Path> files = new ArrayList<>();
        try (var examples = Files.list(EXAMPLES)) {
            examples.forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            JsonNode document = read(Files.readString(file)).get("document");

            SentDocument taken = workbooks.read(written(document));

            assertThat(read(taken.text())).as(file.toString()).isEqualTo(document);
            assertThat(documents.findings(taken.text())).isEmpty();
        }
    }

    @Test
    void theFrameworksThatAreShippedComeBackAsTheyAre() throws Exception {
        List<Path> files;
        try (var shipped = Files.walk(Path.of("../deploy/local/examples"))) {
            files = shipped.filter(file -> file.getFileName().toString().matches("framework.*\\.(json|yaml)"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(3);
        for (Path file : files) {
            JsonNode document = read(YAML.readTree(file.toFile()).toString());

            assertThat(read(workbooks.read(written(document)).text()))
                    .as(file.toString())
                    .isEqualTo(document);
        }
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }

    private static void small(Workbook workbook) {
        sheet(
                workbook,
                "framework",
                "framework|version|title th|title en|organisationTypes",
                "readiness|1|ก|A|province");
        sheet(workbook, "questions", "code|text th|text en|type|options", "plan|ก|A|yesNo|", "grade|ข|B|singleChoice|");
        sheet(workbook, "options", "question|code|text th|text en|points", "grade|a|ก|A|1", "grade|b|ข|B|0");
        sheet(
                workbook,
                "tree",
                "level|code|name th|name en|rule|question",
                "1|index|ก|A||",
                "2|policy|ก|A|points|grade");
    }

    @Test
    void anAuthorsWorkbookBecomesAFramework() {
        SentDocument taken = workbooks.read(workbook(FrameworkWorkbooksTest::small));

        assertThat(taken.findings()).isEmpty();
        assertThat(documents.findings(taken.text())).isEmpty();
        assertThat(read(taken.text()).at("/questions/1/options/1/points").asInt())
                .isZero();
        assertThat(read(taken.text()).at("/tree/children/0/indicator/question").asText())
                .isEqualTo("grade");
    }

    @Test
    void whatIsWrongIsToldByTheCell() {
        SentDocument taken = workbooks.read(workbook(workbook -> {
            sheet(workbook, "framework", "framework|version|title en|organisationTypes", "readiness|1|A|province");
            sheet(
                    workbook,
                    "questions",
                    "code|text th|text en|type|min|more",
                    "a|ก|A|number|high|",
                    "b|ก|A|colour||{\"x\": 1}");
            sheet(workbook, "options", "question|code|text th|text en", "nobody|a|ก|A");
            sheet(
                    workbook,
                    "tree",
                    "level|code|name th|name en|rule|question|weigth",
                    "1|index|ก|A|||",
                    "3|n|ก|A|value|a|1");
            sheet(workbook, "extra", "a", "b");
            sheet(workbook, "# my notes", "a", "b");
        }));

        assertThat(cells(taken.located(documents.formFindings(taken.text()))))
                .contains(
                        "options!2:1  question-unknown",
                        "tree!1:7  column-unknown",
                        "tree!3:1  level-wrong",
                        "extra!1:null  sheet-unknown",
                        "framework!2:null /title/th field-missing",
                        "questions!2:5 /questions/0/min wrong-type",
                        "questions!3:4 /questions/1/type value-not-allowed",
                        "questions!3:6 /questions/1/x unknown-field")
                .noneMatch(cell -> cell.contains("notes"));
    }

    @Test
    void whereTheThingsOfTheLargestFrameworkStandIsKeptInLittleRoom() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("framework", "large");
        for (int i = 0; i < 5_000; i++) {
            ObjectNode question = document.withArray("questions")
                    .addObject()
                    .put("code", "Q" + i)
                    .put("type", "singleChoice")
                    .put("unit", "m" + i);
            for (int option = 0; option < 4; option++) {
                question.withArray("options")
                        .addObject()
                        .put("code", "o" + option)
                        .put("points", option);
            }
        }
        SentDocument taken = workbooks.read(written(document));

        byte[] packed = taken.locations().packed().orElseThrow();

        assertThat(packed.length).isBetween(100_000, 150_000);
        Locations unpacked = Locations.unpacked(packed);
        for (String pointer : List.of("/questions/4999/options/3/points", "/questions/77/unit", "/framework", "/x")) {
            Finding finding = Finding.at(pointer, "wrong", new Text("ก", "A"));
            assertThat(unpacked.located(finding)).isEqualTo(taken.locations().located(finding));
        }
        assertThat(cells(List.of(
                        unpacked.located(Finding.at("/questions/4999/options/3/points", "wrong", new Text("ก", "A"))))))
                .singleElement()
                .asString()
                .startsWith("options!20001:");
        assertThat(new Locations().packed()).isEmpty();
    }

    private static List<String> cells(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place().sheet() + "!" + finding.place().line() + ":"
                        + finding.place().column() + " " + finding.pointer() + " " + finding.code())
                .toList();
    }

    @Test
    void numbersThatWereTypedAreTakenAsTheyWereTyped() {
        SentDocument taken = workbooks.read(workbook(workbook -> {
            small(workbook);
            Worksheet bands = workbook.newWorksheet("bands");
            String[] titles = {"code", "name th", "name en", "from"};
            for (int i = 0; i < titles.length; i++) {
                bands.value(0, i, titles[i]);
            }
            bands.value(1, 0, 7);
            bands.value(1, 1, "ก");
            bands.value(1, 2, "A");
            bands.value(1, 3, 1.1);
        }));

        assertThat(read(taken.text()).at("/bands/0").toString())
                .isEqualTo("{\"code\":\"7\",\"name\":{\"th\":\"ก\",\"en\":\"A\"},\"from\":1.1}");
        assertThat(Cells.canonical("1.1000000000000001")).isEqualTo("1.1");
        assertThat(Cells.canonical("0.29999999999999999")).isEqualTo("0.3");
        assertThat(Cells.canonical("45000")).isEqualTo("45000");
    }

    @Test
    void aDateThatASpreadsheetMadeOfWhatWasTypedIsThatDay() {
        SentDocument taken = workbooks.read(workbook(workbook -> {
            small(workbook);
            Worksheet bands = workbook.newWorksheet("bands");
            String[] titles = {"code", "name th", "name en", "from"};
            for (int i = 0; i < titles.length; i++) {
                bands.value(0, i, titles[i]);
                bands.value(1, i, LocalDate.of(2026, 1, 31));
            }
            String[] formats = {"yyyy-mm-dd", "[$-107041E]d mmm yy;@", "#,##0\\ \"days\"", "[Red]General"};
            for (int i = 0; i < formats.length; i++) {
                bands.style(1, i).format(formats[i]).set();
            }
        }));

        assertThat(read(taken.text()).at("/bands/0").toString())
                .isEqualTo(
                        "{\"code\":\"2026-01-31\",\"name\":{\"th\":\"2026-01-31\",\"en\":\"46053\"},\"from\":46053}");
    }

    @Test
    void aTabIsKeptWhereEverySpreadsheetKeepsIt() {
        JsonNode document = read("{\"title\":{\"th\":\"ก\",\"en\":\"A\\tB\"}}");

        assertThat(Cells.TEXT.write(document.at("/title/en"))).isNull();
        assertThat(read(workbooks.read(written(document)).text())).isEqualTo(document);
    }

    @Test
    void theHelpSaysWhatEachColumnMeansInThaiAndEnglish() {
        Set<String> unused = new HashSet<>();
        for (String language : List.of("th", "en")) {
            ResourceBundle.getBundle(ColumnHelp.FILE, Locale.forLanguageTag(language))
                    .keySet()
                    .forEach(key -> unused.add(key));
        }
        for (Table table : new Layout(schema).all()) {
            for (Column column : table.columns()) {
                Text help = ColumnHelp.of(table, column);
                String where = table.name() + " " + column.title();
                assertThat(help.en().replace(" (English)", "").replace(" (Thai)", ""))
                        .as(where)
                        .isNotBlank();
                assertThat(help.th().replace(" (ภาษาไทย)", "").replace(" (ภาษาอังกฤษ)", ""))
                        .as(where)
                        .containsPattern("[ก-๙]");
                String title = column.title().replaceFirst(" (th|en)$", "");
                unused.removeAll(List.of(title, table.name() + "." + title));
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void formulasAreNotTaken() {
        SentDocument taken = workbooks.read(workbook(workbook -> {
            small(workbook);
            Worksheet bands = workbook.newWorksheet("bands");
            bands.value(0, 0, "code");
            bands.formula(1, 0, "1+1");
        }));

        assertThat(cells(taken.findings())).containsExactly("bands!2:1  cell-formula");
    }

    @Test
    void aFileThatIsNoWorkbookOrUnpacksToTooMuchIsRefused() throws Exception {
        assertThat(refusal("not a workbook".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CommonProblem.MALFORMED_REQUEST);
        assertThat(refusal(zip("a.txt", 10))).isEqualTo(CommonProblem.MALFORMED_REQUEST);
        assertThat(refusal(zip("xl/workbook.xml", 200 * 1024 * 1024))).isEqualTo(CommonProblem.TOO_LARGE);
    }

    private Object refusal(byte[] file) {
        try {
            return workbooks.read(file);
        } catch (Problem problem) {
            return problem.type();
        }
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zero = new byte[1024];
            for (int i = 0; i < zeros; i += zero.length) {
                zip.write(zero);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void theTemplateHasAColumnForEachFieldAndListsToChooseFrom() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks.template(out);

        SentDocument taken = workbooks.read(out.toByteArray());
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.text()).isEqualTo("{}");
        Layout layout = new Layout(schema);
        assertThat(layout.questions.columns().stream().map(Column::title))
                .contains(
                        "code",
                        "text th",
                        "text en",
                        "type",
                        "options",
                        "answers notRelevant",
                        "required",
                        "evidence window from",
                        "appliesTo",
                        "min");
        assertThat(layout.tree.columns().stream().map(Column::title))
                .contains("level", "weight", "rule", "goalposts lower");
        assertThat(layout.all()).allSatisfy(table -> assertThat(table.columns()).isNotEmpty());
    }
}
