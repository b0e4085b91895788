package org.phrom.survey.questionnaire.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

/** Checks the answer to a question for an address in the web: of a page, or of a file. */
final class LinkAnswer {

    static final int MOST_CHARACTERS = 2_000;

    // as browsers take it: the host in any script, then anything that is no blank; without a user name or password
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*+(:\\d{1,5})?([/?#][^\\p{Z}\\p{C}<>\"\\\\]*+)?");

    private LinkAnswer() {}

    static List<Finding> check(@Nullable AnswerValue value) {
        if (!(value instanceof AnswerValue.Text answer)) {
            return List.of(expected());
        }
        String text = answer.text();
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return List.of(Finding.at(
                    "",
                    "url-too-long",
                    new Text(
                            "ที่อยู่เว็บยาวได้ไม่เกิน " + MOST_CHARACTERS + " อักขระ",
                            "An address has at most " + MOST_CHARACTERS + " characters.")));
        }
        return ADDRESS.matcher(text).matches() ? List.of() : List.of(expected());
    }

    private static Finding expected() {
        return Finding.at(
                "",
                "url-expected",
                new Text(
                        "ต้องตอบเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https:// และไม่มีช่องว่าง",
                        "An address that begins with http:// or https:// and has no blanks is expected."));
    }
}
