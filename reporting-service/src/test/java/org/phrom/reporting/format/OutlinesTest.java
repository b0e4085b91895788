package org.phrom.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What draws pictures does not shape Thai: its texts are given to it as outlines. */
class OutlinesTest {

    private static final Pattern NUMBERS = Pattern.compile("(-?[0-9.E-]+) (-?[0-9.E-]+)");

    @Test
    void aToneMarkStandsAboveTheVowelThatIsAboveTheLetter() {
        double[] vowel = box(svg("<text x=\"0\" y=\"100\" font-size=\"40\">ที</text>"));
        double[] both = box(svg("<text x=\"0\" y=\"100\" font-size=\"40\">ที่</text>"));

        assertThat(both[1]).as("higher").isLessThan(vowel[1] - 4);
        assertThat(both[2]).as("and no wider").isCloseTo(vowel[2], offset(1.0));
    }

    @Test
    void aTextStandsWhereItsAnchorSays() {
        double[] start = box(svg("<text x=\"100\" y=\"50\" font-size=\"20\">HHH</text>"));
        double[] middle = box(svg("<text x=\"100\" y=\"50\" font-size=\"20\" text-anchor=\"middle\">HHH</text>"));
        double[] end = box(svg("<text x=\"100\" y=\"50\" font-size=\"20\" text-anchor=\"end\">HHH</text>"));

        assertThat(start[0]).isGreaterThan(100);
        assertThat((middle[0] + middle[2]) / 2).isCloseTo(100, offset(0.1));
        assertThat(end[2]).isLessThan(100);
        assertThat(start[3]).as("on the line").isCloseTo(50, offset(0.5));
    }

    @Test
    void linesOfATextStandWhereEachSays() {
        double[] box = box(svg("<text font-size=\"20\"><title>not drawn at all</title>"
                + "<tspan x=\"10\" y=\"30\">H</tspan><tspan x=\"10\" y=\"60\">H</tspan></text>"));

        assertThat(box[3]).isCloseTo(60, offset(0.5));
        assertThat(box[1]).isLessThan(20);
        assertThat(box[2]).isLessThan(30);
    }

    @Test
    void whatTheFontHasNoLettersForIsDrawnAllTheSame() {
        assertThat(svg("<text x=\"0\" y=\"10\">ລາວ 中文</text>")).contains("<path");
        assertThat(svg("<text x=\"0\" y=\"10\">≥ – − … › · “”</text>")).contains("<path");
    }

    private static String svg(String text) {
        return Outlines.of("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\">" + text + "</svg>");
    }

    private static double[] box(String svg) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        assertThat(svg).doesNotContain("<text");
        Matcher paths = Pattern.compile(" d=\"([^\"]*)\"").matcher(svg);
        while (paths.find()) {
            Matcher points = NUMBERS.matcher(paths.group(1).replaceAll("[MLQCZ]", " "));
            while (points.find()) {
                double x = Double.parseDouble(points.group(1));
                double y = Double.parseDouble(points.group(2));
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = Math.max(box[3], y);
            }
        }
        return box;
    }
}
