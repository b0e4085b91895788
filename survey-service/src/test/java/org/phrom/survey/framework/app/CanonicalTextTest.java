package org.phrom.survey.framework.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of RFC 8785, section 3.2 and appendix B. */
class CanonicalTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void membersAreSortedAndWhatIsWrittenInManyWaysIsWrittenInOne() throws Exception {
        assertThat(canonical("""
                        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                         "literals": [null, true, false]}
                        """))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(canonical("{'\u20ac':1,'\\r':2,'\ufb33':3,'1':4,'\\ud83d\\ude00':5,'\u0080':6,'\u00f6':7}"
                        .replace('\'', '"')))
                .isEqualTo("{'\\r':2,'1':4,'\u0080':6,'\u00f6':7,'\u20ac':1,'\ud83d\ude00':5,'\ufb33':3}"
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreTheShortestThatAreReadAsTheSameDouble(String bits, String text) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(text(JsonNodeFactory.instance.numberNode(number))).isEqualTo(text);
    }

    private static String canonical(String json) throws Exception {
        return text(JSON.readTree(json));
    }

    private static String text(JsonNode document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CanonicalText.write(document, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
