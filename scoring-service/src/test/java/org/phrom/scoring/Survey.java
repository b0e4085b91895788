package org.phrom.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

/** Tells events as survey-service would, for a framework and a round of the test's own. */
public final class Survey {
    public static final List<String> COMPONENTS = List.of("cgsi", "psdi", "dcei", "gtei");
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    public final String framework;
    public final String round;
    private final String version;
    private final String referenceDate;

    /** A survey whose codes begin with a name no other test uses. */
    public Survey(String name) {
        this(name, name + "-2022", "1", "2022-11-01");
    }

    private Survey(String framework, String round, String version, String referenceDate) {
        this.framework = framework;
        this.round = round;
        this.version = version;
        this.referenceDate = referenceDate;
    }

    /** The same framework in the round of another year, on this version. */
    public Survey in(int year, String onVersion) {
        return new Survey(framework, framework + "-" + year, onVersion, year + "-11-01");
    }

    public String liveRun() {
        return round + "-live";
    }

    public void tellFramework() {
        Topics.send("phrom.frameworks", framework());
    }

    public Sent framework() {
        ObjectNode event = (ObjectNode) read(Contracts.read(GTMI));
        event.put("framework", framework);
        ((ObjectNode) event.path("document")).put("framework", framework);
        return Sent.of("framework-published.v1", framework + ":1", 1, event.toString());
    }

    /** Tells another document under this survey's framework code. */
    public Sent framework(ObjectNode document) {
        document.put("framework", framework).put("version", version);
        ObjectNode event = JSON.createObjectNode();
        event.put("framework", framework).put("version", version).put("publishedAt", "2022-10-01T00:00:00Z");
        event.set("document", document);
        return Sent.of("framework-published.v1", framework + ":" + version, 1, event.toString());
    }

    /** The same framework under a model whose scores hang on each other: min-max over the data. */
    public Sent minMax() {
        return framework(documentWith("{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}"));
    }

    /** The document of the framework, with these steps. */
    public ObjectNode documentWith(String... steps) {
        ObjectNode document =
                (ObjectNode) read(framework().body()).path("document").deepCopy();
        ArrayNode all = ((ObjectNode) document.path("scoring")).putArray("steps");
        Stream.of(steps).map(Survey::read).forEach(all::add);
        return document;
    }

    public void tellRound(String state, long sequence) {
        Topics.send("phrom.rounds", round(state, sequence));
    }

    public Sent round(String state, long sequence) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", round).put("framework", framework).put("frameworkVersion", version);
        event.put("state", state).put("referenceDate", referenceDate).put("participantCount", 3);
        event.put("changedAt", "2022-11-01T00:00:00Z");
        event.putObject("title").put("th", round).put("en", round);
        return Sent.of("round-changed.v1", round, sequence, event.toString());
    }

    /** A closed round in which so many assessments stood submitted and the versions of all added up to this. */
    public Sent closedRound(long sequence, int submitted, int versions) {
        return counted("closed", sequence, submitted, versions);
    }

    /** The same, published. */
    public Sent publishedRound(long sequence, int submitted, int versions) {
        return counted("published", sequence, submitted, versions);
    }

    private Sent counted(String state, long sequence, int submitted, int versions) {
        ObjectNode event = (ObjectNode) read(round(state, sequence).body());
        event.put("closedAt", "2022-12-01T00:00:00Z");
        event.putObject("assessments").put("submitted", submitted).put("versions", versions);
        return Sent.of("round-changed.v1", round, sequence, event.toString());
    }

    public UUID assessmentOf(String organisation) {
        return UUID.nameUUIDFromBytes((round + organisation).getBytes(StandardCharsets.UTF_8));
    }

    public void tell(Sent... assessments) {
        Topics.send("phrom.assessments", assessments);
    }

    /** A submitted assessment with these four components. */
    public Sent submitted(String organisation, long sequence, double... components) {
        ObjectNode self = JSON.createObjectNode();
        for (int i = 0; i < components.length; i++) {
            self.putObject(COMPONENTS.get(i)).put("status", "answered").put("value", components[i]);
        }
        return assessment(organisation, sequence, "submitted", self);
    }

    /** The state of a submitted assessment whose answers are told apart. */
    public Sent handedIn(String organisation, long sequence) {
        ObjectNode event = (ObjectNode) read(assessment(organisation, sequence, "submitted", JSON.createObjectNode())
                .body());
        event.putObject("handedIn").put("self", sequence);
        return Sent.of("assessment-changed.v1", assessmentOf(organisation).toString(), sequence, event.toString());
    }

    /** The four components that were handed in by that version. */
    public Sent answers(String organisation, long sequence, double... components) {
        ObjectNode event = JSON.createObjectNode();
        event.put("assessment", assessmentOf(organisation).toString()).put("layer", "self");
        event.put("round", round).put("framework", framework).put("frameworkVersion", version);
        event.put("organisation", organisation).put("changedAt", "2022-11-20T00:00:00Z");
        event.putArray("notApplicable");
        ObjectNode answers = event.putObject("answers");
        for (int i = 0; i < components.length; i++) {
            answers.putObject(COMPONENTS.get(i)).put("status", "answered").put("value", components[i]);
        }
        return Sent.of("answers-changed.v1", assessmentOf(organisation) + "/self", sequence, event.toString());
    }

    public Sent inProgress(String organisation, long sequence) {
        return assessment(organisation, sequence, "inProgress", JSON.createObjectNode());
    }

    public Sent assessment(String organisation, long sequence, String state, JsonNode self) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", assessmentOf(organisation).toString()).put("round", round);
        event.put("framework", framework).put("frameworkVersion", version).put("state", state);
        event.put("changedAt", "2022-11-20T00:00:00Z");
        ObjectNode participant = event.putObject("participant");
        participant.put("code", organisation).put("type", "economy");
        participant.putObject("name").put("th", organisation).put("en", organisation);
        participant.putArray("ancestors").add("WLD");
        event.putObject("completeness")
                .setAll(Map.of(
                        "required", JSON.getNodeFactory().numberNode(4),
                        "answered", JSON.getNodeFactory().numberNode(4),
                        "questions", JSON.getNodeFactory().numberNode(4)));
        event.putObject("layers").set("self", self);
        return Sent.of("assessment-changed.v1", assessmentOf(organisation).toString(), sequence, event.toString());
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }
}
