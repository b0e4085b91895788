package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one made-up province answers in one year, as the body of one save. */
final class ReadinessAnswers {
    private static final double UNANSWERED = 0.08;
    private static final double OVER_CLAIMED = 0.15;
    private static final List<String> COPYISTS = List.of("TH-35", "TH-37", "TH-49");
    private static final String STRAIGHT_LINER = "TH-27";
    private static final int STRAIGHT_LEVEL = 3;
    private static final String MADE = " (ข้อมูลจำลอง)";
    private static final Map<String, List<String>> OBSTACLES = Map.of(
            "policy", List.of("budget-size", "budget-rules", "leadership", "mandate-unclear", "time-reporting-load"),
            "data", List.of("data-not-shared", "data-quality", "law", "staff-skills", "central-systems-overlap"),
            "people", List.of("staff-number", "staff-skills", "staff-turnover", "leadership"),
            "services",
                    List.of(
                            "citizens-access",
                            "citizens-skills",
                            "language-geography",
                            "law",
                            "coordination-province-local"),
            "backoffice", List.of("central-systems-overlap", "procurement-time", "vendor", "staff-skills"),
            "infrastructure", List.of("connection", "devices", "security-fear", "budget-size"));
    private static final List<String> SUCCESSES = List.of(
            "leader-commitment",
            "champion",
            "peer-learning",
            "central-platform",
            "partnership-university",
            "citizen-demand",
            "simple-process",
            "dedicated-budget",
            "training");
    private static final List<String> COMMENTS = List.of(
            "งบประมาณที่ได้รับไม่ต่อเนื่อง ทำให้ดำเนินการได้เพียงบางส่วน",
            "เจ้าหน้าที่ผู้รับผิดชอบโยกย้ายระหว่างปี",
            "รอระบบจากส่วนกลางซึ่งยังไม่พร้อมใช้งาน",
            "องค์กรปกครองส่วนท้องถิ่นขนาดเล็กยังขาดบุคลากร",
            "การจัดซื้อจัดจ้างใช้เวลานานกว่าที่กำหนด",
            "ประชาชนบางกลุ่มยังไม่มีอุปกรณ์หรือสัญญาณ");
    private static final List<String> SUGGESTIONS = List.of(
            "ขอให้แจ้งกำหนดการสำรวจล่วงหน้าอย่างน้อยสองเดือน",
            "ขอให้แสดงคำตอบของปีก่อนเพื่อยืนยันแทนการกรอกใหม่",
            "ขอให้จัดอบรมการตอบแบบสำรวจแก่ฝ่ายเลขานุการคณะกรรมการ PCIO",
            "ขอให้รายงานผลแยกตามกลุ่มจังหวัดที่มีขนาดใกล้เคียงกัน");

    private final ReadinessForm form;
    private final MadeProvince province;
    private final int year;
    private final boolean straight;
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final ObjectNode answers = Api.JSON.createObjectNode();

    ReadinessAnswers(ReadinessForm form, MadeProvince province, int year) {
        this.form = form;
        this.province = province;
        this.year = year;
        this.straight = year > MadeProvince.FIRST && province.code().equals(STRAIGHT_LINER);
        form.questions().forEach(this::answer);
    }

    ObjectNode body() {
        var body = Api.JSON.createObjectNode();
        body.set("answers", answers);
        return body;
    }

    List<Correction> corrections() {
        return corrections;
    }

    private void answer(JsonNode question) {
        var code = question.path("code").asText();
        var given = Api.JSON.createObjectNode();
        for (var item : form.items(question)) {
            var one = one(question, code, item);
            if (one != null) {
                given.set(item, one.put("version", 0));
            }
        }
        if (given.has("")) {
            answers.set(code, given.path(""));
        } else if (!given.isEmpty()) {
            answers.putObject(code).set("items", given);
        }
    }

    private @Nullable ObjectNode one(JsonNode question, String code, String item) {
        boolean skipped = year == MadeProvince.FIRST
                && !question.has("required")
                && draw("skipped", code).chance(UNANSWERED);
        var condition = form.condition(question);
        boolean hidden =
                condition != null && numbers.getOrDefault(condition.question() + item, 0.0) < condition.least();
        if (skipped || hidden) {
            return null;
        }
        var indicator = form.indicator(code);
        var value = indicator == null ? general(question, code) : scored(question, code, indicator, item);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            numbers.put(code + item, value.asDouble());
        }
        var answer = Api.JSON.createObjectNode();
        answer.set("value", value);
        if (indicator != null) {
            around(question, answer, indicator, item);
        }
        return answer;
    }

    private Draw draw(Object... names) {
        return province.draw(year, List.of(names));
    }

    private JsonNode text(String text) {
        return Api.JSON.getNodeFactory().textNode(text);
    }

    private JsonNode number(double number) {
        return number == Math.rint(number)
                ? Api.JSON.getNodeFactory().numberNode((long) number)
                : Api.JSON.getNodeFactory().numberNode(number);
    }

    private @Nullable JsonNode general(JsonNode question, String code) {
        return switch (code) {
            case "GEN1" -> text("ผู้ประสานงานจำลอง จังหวัด" + province.nameTh() + MADE);
            case "GEN2" -> number(18 + draw(code).below(20));
            case "GEN3" -> number(province.officers());
            case "GEN4" ->
                number(1_000_000.0
                        * (150 + province.population() / 10_000 + draw(code).below(60)));
            case "GEN5" -> number(province.population());
            case "GEN6" ->
                Api.JSON.valueToTree(draw(code).some(3, question.path("options").findValuesAsText("code")));
            case "GEN7" -> suggestion();
            default -> null;
        };
    }

    private @Nullable JsonNode suggestion() {
        if (COPYISTS.contains(province.code())) {
            return text("ขอให้ลดจำนวนคำถามและขยายเวลาตอบออกไปอีกหนึ่งเดือน เพราะช่วงสิ้นปีงบประมาณมีภาระงานมาก" + MADE);
        }
        var draw = draw("GEN7");
        return draw.chance(0.5) ? text(draw.one(SUGGESTIONS) + MADE) : null;
    }

    private int level(String indicator, String item) {
        return straight ? STRAIGHT_LEVEL : province.level(indicator, item, year);
    }

    private @Nullable JsonNode scored(JsonNode question, String code, String indicator, String item) {
        int level = level(indicator, item);
        double share = (level + (straight ? 0.5 : draw(code, item).uniform())) / 5;
        return switch (question.path("type").asText()) {
            case "ladder" -> number(claimed(code, item, level));
            case "singleChoice" -> choice(question, level);
            case "multiChoice" -> choices(question, code, share);
            case "percent" -> number(Math.rint(10 * form.number(code, share)) / 10);
            case "number" -> number(count(question, code, share));
            case "date" -> level >= 2 || isAsked(question) ? text(date(code)) : null;
            case "url" -> level >= 1 || isAsked(question) ? text(address(code, item)) : null;
            default -> throw new Fault("No answers are made for " + code);
        };
    }

    /** A question under a condition is asked because of what is claimed, true or not. */
    private boolean isAsked(JsonNode question) {
        return form.condition(question) != null;
    }

    private int claimed(String code, String item, int level) {
        if (level == 4 || straight || !draw("claim", code, item).chance(OVER_CLAIMED)) {
            return level;
        }
        corrections.add(new Correction("th-readiness-" + year, province.code(), code, item, level + 1, level));
        return level + 1;
    }

    private JsonNode choice(JsonNode question, int level) {
        var options = question.path("options");
        double most = 0;
        for (var option : options) {
            most = Math.max(most, option.path("points").asDouble());
        }
        double wanted = Math.rint(most * level / 4);
        for (var option : options) {
            if (option.path("points").asDouble() == wanted) {
                return option.path("code");
            }
        }
        return options.path(0).path("code");
    }

    private JsonNode choices(JsonNode question, String code, double share) {
        var codes = new ArrayList<>(question.path("options").findValuesAsText("code"));
        codes.remove("none");
        var chosen = draw("choices", code).some((int) Math.rint(share * codes.size()), codes);
        return Api.JSON.valueToTree(chosen.isEmpty() ? List.of("none") : chosen);
    }

    private double count(JsonNode question, String code, double share) {
        var found =
                switch (code) {
                    case "SKL3" -> share * province.officers();
                    case "SPC3" -> posts();
                    case "SPC4" -> share * posts();
                    case "PLT3" -> 4 + draw(code).below(12);
                    case "PLT4" -> share * Objects.requireNonNull(numbers.get("PLT3"));
                    case "PDP4" -> draw(code).chance(0.2) ? 1 : 0;
                    case "OPN3" -> Math.min(form.number(code, share), numbers.getOrDefault("CAT3", 0.0));
                    default -> form.number(code, share);
                };
        return Math.floor(Math.max(found, question.path("min").asDouble()));
    }

    private int posts() {
        return 3 + province.officers() / 300;
    }

    private String date(String code) {
        var draw = draw("date", code);
        return "%d-%02d-%02d".formatted(year - 543, 1 + draw.below(9), 1 + draw.below(28));
    }

    private String address(String code, String item) {
        return ("https://www." + province.code() + ".example/" + code + (item.isEmpty() ? "" : "/" + item))
                .toLowerCase(Locale.ROOT);
    }

    /** Evidence, obstacles and success factors, where the question takes them. */
    private void around(JsonNode question, ObjectNode answer, String indicator, String item) {
        var code = question.path("code").asText();
        int level = level(indicator, item);
        if (question.has("evidence") && answer.path("value").asInt() >= 2) {
            answer.putArray("evidence")
                    .addObject()
                    .put("kind", "url")
                    .put("url", address(code, item) + "/evidence")
                    .put("title", "หลักฐานประกอบ " + code + MADE);
        }
        if (question.path("obstacles").asBoolean() && item.isEmpty()) {
            obstacles(answer, code, indicator, level);
        }
    }

    private void obstacles(ObjectNode answer, String code, String indicator, int level) {
        var draw = draw("obstacles", code);
        var pillar = indicator.substring(0, indicator.indexOf('.'));
        if (draw.chance(0.6 - 0.13 * level)) {
            var tagged = answer.putArray("obstacles").addObject();
            tagged.put("code", draw.one(form.known(Objects.requireNonNull(OBSTACLES.get(pillar)))))
                    .put("severity", Math.max(1, Math.min(3, 4 - level - draw.below(2))));
            if (COPYISTS.contains(province.code())) {
                tagged.put("comment", COMMENTS.get(0) + MADE);
            } else if (draw.chance(0.5)) {
                tagged.put("comment", draw.one(COMMENTS) + MADE);
            }
        }
        boolean rose = year > MadeProvince.FIRST && level > province.level(indicator, MadeProvince.FIRST);
        if (rose && draw.chance(0.5)) {
            answer.putArray("successFactors").addObject().put("code", draw.one(SUCCESSES));
        }
    }
}
