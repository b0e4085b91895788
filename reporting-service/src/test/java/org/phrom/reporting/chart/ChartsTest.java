package org.phrom.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.chart.BandShares.Share;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Caption CAPTION = new Caption("c", "Title", "What it shows", "en");
    private static final Bar BANGKOK = new Bar("1", "Bangkok", 0.9, "0.900", 0, false, "/b?x=1&y=2");
    private static final Bar PHUKET = new Bar("2", "ภูเก็ต", 0.45, "0.450", 2, true, null);

    @Test
    void aBarIsAsLongAsItsValue() {
        Document svg = parsed(RankedBars.svg(CAPTION, List.of(BANGKOK, PHUKET), 1));

        Element first = rect(svg, "band-0");
        Element second = rect(svg, "band-2");
        assertThat(first.getAttribute("x")).isEqualTo("236");
        assertThat(first.getAttribute("y")).isEqualTo("5");
        assertThat(first.getAttribute("width")).isEqualTo("405");
        assertThat(second.getAttribute("width")).isEqualTo("202.5");
        assertThat(second.getAttribute("y")).isEqualTo("29");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 760 72");
    }

    @Test
    void aCellHasTheShadeOfItsFifthOfTheScaleAndWritesItsValue() {
        HeatGrid.Line line = new HeatGrid.Line(
                "Budget",
                List.of(new HeatGrid.Cell(0.5, "50%"), new HeatGrid.Cell(0.0, "0%"), new HeatGrid.Cell(null, "–")));

        Document svg = parsed(HeatGrid.svg(CAPTION, List.of("North", "South", "East"), List.of(line), 0.5));

        List<Element> cells = rects(svg);
        assertThat(cells)
                .extracting(cell -> cell.getAttribute("fill"))
                .containsExactly(Shades.fill(4), Shades.fill(0), "none");
        assertThat(cells).extracting(cell -> cell.getAttribute("x")).containsExactly("210", "360", "510");
        assertThat(cells.get(0).getAttribute("y")).isEqualTo("132");
        assertThat(cells.get(0).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Budget, North: 50%");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 760 160");
    }

    @Test
    void aGridOfManyColumnsIsAsWideAsItsTextsNeedWhereItIsToHaveThem() {
        List<String> columns = Collections.nCopies(20, "Area");
        HeatGrid.Line line = new HeatGrid.Line("Budget", Collections.nCopies(20, new HeatGrid.Cell(0.5, "50%")));

        String narrow = HeatGrid.svg(CAPTION, columns, List.of(line), 1);
        String wide = HeatGrid.ofAmounts(CAPTION, columns, List.of(line), 1);

        assertThat(narrow).contains("viewBox=\"0 0 760 160\"").doesNotContain(">50%<");
        assertThat(wide).contains("viewBox=\"0 0 934 160\"", ">50%<", Shades.amount(2));
    }

    @Test
    void aDifferenceLiesInItsIntervalOnAScaleAroundZero() {
        Document svg =
                parsed(Intervals.svg(CAPTION, List.of(new Intervals.Line("Budget", -1, -0.5, 0, "−50.0%", true))));

        Element dot = (Element) svg.getElementsByTagName("circle").item(0);
        assertThat(dot.getAttribute("cx")).isEqualTo("348.5");
        assertThat(dot.getAttribute("class")).isEqualTo("band-0");
        Element interval = (Element) svg.getElementsByTagName("line").item(5);
        assertThat(List.of(interval.getAttribute("x1"), interval.getAttribute("x2")))
                .containsExactly("236", "461");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 760 50");
    }

    private static List<Element> rects(Document svg) {
        return IntStream.range(0, svg.getElementsByTagName("rect").getLength())
                .mapToObj(at -> (Element) svg.getElementsByTagName("rect").item(at))
                .toList();
    }

    @Test
    void aChartSaysWhatItShowsToThoseWhoCanNotSeeIt() {
        Element svg = parsed(RankedBars.svg(CAPTION, List.of(PHUKET), 1)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo("en");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Title");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("What it shows");
    }

    @Test
    void aChartWithLinksIsAGroupOfThemAndNoImageWhichHidesThem() {
        Bar linked = new Bar("1", "Bangkok", 0.9, "0.900", 0, false, "/rounds/r/organisations/TH-10");

        assertThat(parsed(RankedBars.svg(CAPTION, List.of(linked), 1))
                        .getDocumentElement()
                        .getAttribute("role"))
                .isEqualTo("group");
    }

    @Test
    void theHighlightedBarStandsOnItsOwnGround() {
        String svg = RankedBars.svg(CAPTION, List.of(BANGKOK, PHUKET), 1);

        assertThat(svg.split("own-row", -1)).hasSize(2);
        assertThat(rect(parsed(svg), "own-row").getAttribute("y")).isEqualTo("24");
    }

    @Test
    void textStaysTextAndCanNotBecomeMarkup() {
        Bar wicked = new Bar("1", "<script>\"&'\u0001", 0.5, "<b>", 0, true, "\"><script>");
        List<Bar> bars = List.of(wicked);

        for (String svg : List.of(RankedBars.svg(CAPTION, bars, 1), RankedColumns.svg(CAPTION, bars, 1, "<i>"))) {
            assertThat(svg).doesNotContain("<script", "<b>", "<i>");
            assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("<script>\"&'\uFFFD");
        }
        assertThat(RankedBars.svg(CAPTION, List.of(PHUKET), 1)).contains(">ภูเก็ต</tspan>");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(RankedBars.svg(CAPTION, List.of(BANGKOK, PHUKET), 1))
                .isEqualTo(RankedBars.svg(CAPTION, List.of(BANGKOK, PHUKET), 1));
    }

    @Test
    void valuesBeyondTheScaleStayInsideTheChart() {
        Bar over = new Bar("", "over", 3, "3", 0, false, null);
        Bar under = new Bar("", "under", -1, "-1", 1, false, null);
        Document svg = parsed(RankedBars.svg(CAPTION, List.of(over, under), 1));

        assertThat(rect(svg, "band-0").getAttribute("width")).isEqualTo("450");
        assertThat(rect(svg, "band-1").getAttribute("width")).isEqualTo("0");
    }

    @Test
    void everyColumnGivenIsDrawn() {
        for (int many : new int[] {0, 1, 2, 78, 198, 400}) {
            Document svg = parsed(RankedColumns.svg(CAPTION, Collections.nCopies(many, BANGKOK), 1, "note"));

            assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(many);
        }
    }

    @Test
    void aColumnIsAsTallAsItsValue() {
        Element column = rect(parsed(RankedColumns.svg(CAPTION, List.of(PHUKET), 0.9, "note")), "band-2 own");

        assertThat(column.getAttribute("height")).isEqualTo("105");
        assertThat(column.getAttribute("y")).isEqualTo("131");
        assertThat(column.getAttribute("width")).isEqualTo("34");
    }

    @Test
    void aLongNameAtTheTopOfARadarIsInsideTheDrawing() {
        List<Radar.Axis> axes = List.of(
                new Radar.Axis("Regular business operations", 1.0, "1", 0.5, "0.5"),
                new Radar.Axis("east", 0.5, "0.5", 0.5, "0.5"),
                new Radar.Axis("west", 1.0, "1", 0.5, "0.5"));

        assertThat(Radar.svg(CAPTION, axes, new Radar.Legend("own", "all"), 1))
                .contains(">Regular business operations</tspan>");
    }

    @Test
    void aRadarPutsItsPartsClockwiseFromTheTop() {
        List<Radar.Axis> axes = List.of(
                new Radar.Axis("north", 1.0, "1", 0.5, "0.5"),
                new Radar.Axis("east", 0.5, "0.5", 0.5, "0.5"),
                new Radar.Axis("south", 0.0, "0", 0.5, "0.5"),
                new Radar.Axis("west", 1.0, "1", 0.5, "0.5"));

        String svg = Radar.svg(CAPTION, axes, new Radar.Legend("own", "all"), 1);

        assertThat(path(parsed(svg), "own")).isEqualTo("M250,50L314,178L250,178L122,178Z");
        assertThat(path(parsed(svg), "others")).isEqualTo("M250,114L314,178L250,242L186,178Z");
    }

    @Test
    void aPartWithoutAScoreLeavesAGapInsteadOfAZero() {
        List<Radar.Axis> axes = List.of(
                new Radar.Axis("north", 1.0, "1", 0.5, "0.5"),
                new Radar.Axis("east", null, "–", 0.5, "0.5"),
                new Radar.Axis("south", 1.0, "1", 0.5, "0.5"),
                new Radar.Axis("west", 1.0, "1", 0.5, "0.5"));

        Document svg = parsed(Radar.svg(CAPTION, axes, new Radar.Legend("own", "all"), 1));

        assertThat(path(svg, "own")).isEqualTo("M250,50M250,306L122,178");
    }

    @Test
    void bandsShareABarByTheirCounts() {
        Document svg = parsed(BandShares.svg(
                CAPTION,
                List.of(new Share("A", "A: 1", 1, 0), new Share("B", "B: 3", 3, 1), new Share("C", "C: 0", 0, 2))));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(rect(svg, "band-0").getAttribute("width")).isEqualTo("188");
        assertThat(rect(svg, "band-1").getAttribute("x")).isEqualTo("190");
        assertThat(rect(svg, "band-1").getAttribute("width")).isEqualTo("568");
    }

    @Test
    void thaiIsCutAndBrokenBetweenLettersAndWordsNotInsideThem() {
        assertThat(Wording.width("ที่ปั้น")).isEqualTo(3);
        assertThat(Wording.cut("กรุงเทพมหานคร", 8)).isEqualTo("กรุงเทพม…");
        assertThat(Wording.cut("น้ำ", 5)).isEqualTo("น้ำ");
        assertThat(Wording.lines("ดัชนีการให้บริการสาธารณะ", 12, "th"))
                .allSatisfy(line -> assertThat(Wording.width(line)).isLessThanOrEqualTo(12))
                .hasSizeGreaterThan(1);
        assertThat(String.join("", Wording.lines("ดัชนีการให้บริการสาธารณะ", 12, "th")))
                .isEqualTo("ดัชนีการให้บริการสาธารณะ");
        assertThat(Wording.lines("Digital Citizen Engagement Index", 18, "en"))
                .containsExactly("Digital Citizen", "Engagement Index");
    }

    private static Element rect(Document svg, String kind) {
        var rects = svg.getElementsByTagName("rect");
        return IntStream.range(0, rects.getLength())
                .mapToObj(i -> (Element) rects.item(i))
                .filter(rect -> rect.getAttribute("class").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Document svg, String kind) {
        var paths = svg.getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("class").equals(kind))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception cause) {
            throw new AssertionError(svg, cause);
        }
    }
}
