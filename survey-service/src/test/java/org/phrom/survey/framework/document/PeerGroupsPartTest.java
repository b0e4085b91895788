package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.json.JsonText;

class PeerGroupsPartTest {
    private static final Path GTMI = Path.of("contracts/events/framework-published.v1/examples/gtmi.json");
    private static final String NAME = "{\"th\":\"เล็ก\",\"en\":\"Small\"}";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aPeerGroupReadsTheOrganisationAndStatisticsAboutIt() throws Exception {
        assertThat(found("""
                {"peerGroups":[
                  {"code":"islands","name":%1$s,"when":"organisation.ancestors.exists(above, above in ['OCE', 'CAR'])"},
                  {"code":"small","name":%1$s,"when":"statistics.population < 500000 || statistics['gdp.head'] < 1000"},
                  {"code":"rest","name":%1$s,"when":"organisation.type == 'economy' && has(statistics.population)"}],
                 "peerStatistics":{"population":{"year":2021,"asOf":"2022-06-30"},"gdp.head":{"year":2020}}}""")).isEmpty();
    }

    @Test
    void aPeerGroupNeverHangsOnAnswers() throws Exception {
        assertThat(found("""
                {"peerGroups":[
                  {"code":"a","name":%1$s,"when":"answers.cgsi > 0.5"},
                  {"code":"b","name":%1$s,"when":"statistics.population < 5 && status.psdi == 'answered'"},
                  {"code":"c","name":%1$s,"when":"has(answers.psdi)"},
                  {"code":"d","name":%1$s,"when":"value > 3"}]}"""))
                .containsExactly(
                        "/scoring/peerGroups/0/when peer-group-reads-answers",
                        "/scoring/peerGroups/1/when peer-group-reads-answers",
                        "/scoring/peerGroups/2/when peer-group-reads-answers",
                        "/scoring/peerGroups/3/when condition-name-unknown");
    }

    @Test
    void whatIsWrongInPeerGroupsIsToldAtOnce() throws Exception {
        assertThat(found("""
                {"peerGroups":[
                  {"code":"a","name":%1$s,"when":"statistics.population < 'many'"},
                  {"code":"a","name":%1$s,"when":"organisation.type == 'province'"},
                  {"code":"c","name":%1$s,"when":"statistics.population <"},
                  {"code":"d","name":%1$s,"when":"statistics.population"}],
                 "peerStatistics":{"area":{"year":2021}}}"""))
                .containsExactlyInAnyOrder(
                        "/scoring/peerGroups/1/code code-repeated",
                        "/scoring/peerGroups/0/when condition-type-mismatch",
                        "/scoring/peerGroups/1/when condition-value-impossible",
                        "/scoring/peerGroups/2/when condition-syntax",
                        "/scoring/peerGroups/3/when condition-not-a-condition",
                        "/scoring/peerStatistics/area statistic-not-read");
        assertThat(found("""
                {"peerGroups":[{"code":"a","name":{"th":"ก"},"when":"true","colour":"red"},{"name":%1$s,"code":"b"}],
                 "peerStatistics":{"population":{},"area":{"month":3},"x y":{"year":2021}}}"""))
                .contains(
                        "/scoring/peerGroups/0/name/en field-missing",
                        "/scoring/peerGroups/0/colour unknown-field",
                        "/scoring/peerGroups/1/when field-missing",
                        "/scoring/peerStatistics/area/month unknown-field");
    }

    @Test
    void thereAreFiftyPeerGroupsAtMost() throws Exception {
        assertThat(found(groups(50))).isEmpty();
        assertThat(found(groups(51))).containsExactly("/scoring/peerGroups schema-max-items");
        assertThat(found("{\"peerGroups\":[]}")).containsExactly("/scoring/peerGroups schema-min-items");
    }

    private static String groups(int number) {
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < number; at++) {
            groups.append(at == 0 ? "" : ",")
                    .append("{\"code\":\"g" + at + "\",\"name\":%1$s,\"when\":\"statistics.people < " + at + "\"}");
        }
        return "{\"peerGroups\":[" + groups + "]}";
    }

    private List<String> found(String scoring) throws Exception {
        ObjectNode document = (ObjectNode) json.readTree(Files.readString(GTMI)).get("document");
        document.putArray("organisationTypes").add("economy").add("city");
        document.set("scoring", json.readTree(scoring.formatted(NAME)));
        return new FrameworkDocuments(new JsonText(json))
                .findings(document.toString()).stream()
                        .map(finding -> finding.pointer() + " " + finding.code())
                        .toList();
    }
}
