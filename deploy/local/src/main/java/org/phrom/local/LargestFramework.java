package org.phrom.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code deploy/local/bench --framework}: what judging, saving and publishing take of a framework of the most questions
 * and items that one may have.
 */
final class LargestFramework {
    private static final int QUESTIONS = 5_000;
    private static final int OPTIONS = 4;
    private static final int OF_A_PAGE = 20;
    private static final int INDICATORS = 1_000;
    private static final int PILLARS = 50;
    private static final int TURNS = 7;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String PATH = "/v1/frameworks/largest/versions/1";

    private final Platform platform;
    private final PrintStream out;
    private final Api author;

    private LargestFramework(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
    }

    static void measure(PrintStream out) {
        try (var own = OwnPlatform.start(out)) {
            new LargestFramework(own.platform(), out).measure();
        }
    }

    private void measure() {
        var document = document();
        int bytes = document.toString().getBytes(StandardCharsets.UTF_8).length;
        int conditions = 2 * (QUESTIONS - QUESTIONS / OF_A_PAGE);
        out.println(
                "| framework of %,d questions, %,d options, %,d conditions, %.1f MB as JSON | first | median | aim |"
                        .formatted(QUESTIONS, QUESTIONS * OPTIONS, conditions, bytes / 1e6));
        out.println("|---|---|---|---|");
        row("validation", "2 s", () -> {
            var judged = author.post(PATH + "/validation", document, null);
            if (!judged.body().path("valid").asBoolean()) {
                throw new Fault("The framework is not valid: " + judged.body());
            }
            return judged;
        });
        row(
                "save of a draft",
                "1 s",
                () -> author.put(PATH, document, author.get(PATH).etag()));
        long began = System.nanoTime();
        author.post(PATH + "/publication", null, author.get(PATH).etag()).orFail("the publication");
        out.println("| publication | %.2f s | | |".formatted((System.nanoTime() - began) / 1e9));
        row("as a workbook", "", () -> {
            author.stream(PATH + "?format=xlsx", "*/*", LargestFramework::readAll);
            return new Api.Answer(200, null, document);
        });
        Pause.milliseconds(5_000);
        Steps.SERVICES.forEach(name -> out.println("| %s-service: most memory | %d MB | | |"
                .formatted(name, platform.service(name).vitals().peakMegabytes())));
    }

    private static void readAll(java.io.InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new Fault("The workbook broke off.");
        }
    }

    private void row(String what, String aim, Supplier<Api.Answer> request) {
        var seconds = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            long began = System.nanoTime();
            request.get().orFail(what);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        double first = seconds.get(0);
        var sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        out.println("| %s | %.2f s | %.2f s | %s |".formatted(what, first, sorted[TURNS / 2], aim));
    }

    static ObjectNode document() {
        var document = Api.JSON.createObjectNode().put("framework", "largest").put("version", "1");
        text(document.putObject("title"), "กรอบการประเมินที่ใหญ่ที่สุด", "The largest framework");
        document.putArray("organisationTypes").add("province");
        var questions = document.putArray("questions");
        for (int question = 0; question < QUESTIONS; question++) {
            question(questions.addObject(), question);
        }
        tree(document.putObject("tree"));
        return document;
    }

    private static void question(ObjectNode one, int question) {
        one.put("code", "q" + question).put("type", "singleChoice").put("required", question % 2 == 0);
        if (question % OF_A_PAGE != 0) {
            var earlier = "answers.q" + (question - 1);
            one.put("visibleWhen", earlier + " != 'o0' || organisation.type == 'province'");
            var constraint = one.putArray("constraints").addObject();
            text(
                    constraint
                            .put("expect", "value != 'o3' || " + earlier + " != 'o0'")
                            .putObject("message"),
                    "ขัดกัน",
                    "No");
        }
        text(
                one.putObject("text"),
                "หน่วยงานมีแผนดิจิทัลสำหรับงานที่ " + question + " และทบทวนทุกปีหรือไม่",
                "Is there a digital plan for task " + question + " that is reviewed every year?");
        var options = one.putArray("options");
        for (int option = 0; option < OPTIONS; option++) {
            var of = options.addObject().put("code", "o" + option).put("points", option);
            text(of.putObject("text"), "ทำแล้วระดับ " + option + " ของงานที่ " + question, "Done to level " + option);
        }
    }

    private static void tree(ObjectNode tree) {
        tree.put("code", "index");
        text(tree.putObject("name"), "ดัชนี", "Index");
        var pillars = new ArrayList<ArrayNode>();
        var children = tree.putArray("children");
        for (int pillar = 0; pillar < PILLARS; pillar++) {
            var node = children.addObject().put("code", "p" + pillar);
            text(node.putObject("name"), "มิติ " + pillar, "Pillar " + pillar);
            pillars.add(node.putArray("children"));
        }
        int each = QUESTIONS / INDICATORS;
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            var leaf = pillars.get(indicator % PILLARS).addObject().put("code", "i" + indicator);
            text(leaf.putObject("name"), "ตัวชี้วัด " + indicator, "Indicator " + indicator);
            var asked = leaf.putObject("indicator").put("rule", "points").putArray("questions");
            for (int question = 0; question < each; question++) {
                asked.add("q" + (indicator * each + question));
            }
        }
    }

    private static void text(ObjectNode text, String th, String en) {
        text.put("th", th).put("en", en);
    }
}
