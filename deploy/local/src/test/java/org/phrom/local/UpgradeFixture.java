package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes what {@link UpgradeIT} opens, with the packaged services of the tree that {@code phrom.home} names: a published
 * round, an open one with assessments in all states, a planned one, and a draft. See upgrade/README.md.
 */
final class UpgradeFixture {
    static final int BODIES = 6;
    static final MadeIndex PUBLISHED = new MadeIndex("published", 12);
    static final MadeIndex OPEN = new MadeIndex("open", 12);
    static final String PLANNED = "planned";
    /** Of the open round's assessments so many are submitted, and as many begun. */
    static final int EACH = 2;

    private UpgradeFixture() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        try (var own = OwnPlatform.start(System.out)) {
            var platform = own.platform();
            var run = play(platform, own.examples());
            Files.writeString(directory.resolve("run.json"), run.toPrettyString() + "\n");
            for (var service : Steps.SERVICES) {
                new StoredDatabase(Options.givenHome(), service)
                        .write(admin(platform, service), directory.resolve(service + ".sql"));
            }
        }
        System.exit(0);
    }

    static String admin(Platform platform, String database) {
        return platform.databases().adminUrl().replace("/postgres?", "/" + database + "?");
    }

    private static JsonNode play(Platform platform, Path examples) {
        var published = new MadeRound(platform, PUBLISHED, BODIES);
        published.organisations(examples);
        published.framework();
        published.open().forEach(assessment -> published.submit(assessment, published.answer(assessment)));
        published.move("closing");
        var run = published.officialRun(BODIES);
        published.move("publication");
        var open = new MadeRound(platform, OPEN, BODIES);
        open.framework();
        var assessments = open.open();
        assessments.subList(0, EACH).forEach(assessment -> open.submit(assessment, open.answer(assessment)));
        assessments.subList(EACH, 2 * EACH).forEach(open::answer);
        plan(platform);
        awaitRead(platform);
        return MadeRound.api(platform, "scoring", "analyst")
                .get("/v1/score-runs/" + run)
                .orFail("the run")
                .body();
    }

    private static void plan(Platform platform) {
        var plan = Api.JSON.createObjectNode().put("id", PLANNED);
        plan.putObject("title").put("th", PLANNED).put("en", PLANNED);
        plan.put("framework", OPEN.code()).put("frameworkVersion", "1").put("referenceDate", "2026-01-01");
        plan.putObject("participants").putArray("types").add(MadeIndex.TYPE);
        MadeRound.api(platform, "survey", "round-manager")
                .post("/v1/rounds", plan, null)
                .orFail("the plan");
        MadeRound.api(platform, "survey", "framework-author")
                .put(
                        "/v1/frameworks/draft/versions/1",
                        new MadeFramework(new MadeIndex("draft", 12), false).document(),
                        null)
                .orFail("the draft");
    }

    private static void awaitRead(Platform platform) {
        var analyst = MadeRound.api(platform, "reporting", "analyst");
        var official = new MadeRanking(analyst, PUBLISHED, BODIES);
        Retry.untilHolds(() -> official.requireRight(official.pages("/v1/rounds/published", "official")));
        var live = new MadeRanking(analyst, OPEN, BODIES);
        Retry.untilHolds(() -> live.requireRight(live.scored("/v1/rounds/open"), submitted(platform)));
    }

    /** The bodies of the open round that have submitted. */
    static List<Integer> submitted(Platform platform) {
        return MadeRound.api(platform, "survey", "round-manager")
                .get("/v1/assessments?pageSize=200&round=open&state=submitted")
                .orFail("the assessments")
                .body()
                .path("items")
                .findValues("participant")
                .stream()
                .map(participant -> MadeIndex.bodyOf(participant.path("code").asText()))
                .toList();
    }
}
