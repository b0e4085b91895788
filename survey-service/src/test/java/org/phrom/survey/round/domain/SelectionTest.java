package org.phrom.survey.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.text.Text;

class SelectionTest {

    private static final List<Participant> REGISTER = List.of(
            organisation("TH", "country"),
            organisation("TH-NORTH", "region", "TH"),
            organisation("TH-50", "province", "TH", "TH-NORTH"),
            organisation("TH-5001", "district", "TH", "TH-NORTH", "TH-50"),
            organisation("TH-80", "province", "TH", "TH-SOUTH"));

    @Test
    void typesAloneSelectEveryOrganisationOfThem() {
        assertThat(selected(new Selection(List.of("province"), List.of(), List.of())))
                .containsExactly("TH-50", "TH-80");
    }

    @Test
    void aSubTreeAloneSelectsItsRootAndAllBelow() {
        assertThat(selected(new Selection(List.of(), List.of("TH-NORTH"), List.of())))
                .containsExactly("TH-NORTH", "TH-50", "TH-5001");
    }

    @Test
    void typesAndSubTreesTogetherSelectWhatMeetsBoth() {
        assertThat(selected(new Selection(List.of("province"), List.of("TH-NORTH"), List.of())))
                .containsExactly("TH-50");
    }

    @Test
    void listedOrganisationsComeBesides() {
        assertThat(selected(new Selection(List.of("province"), List.of("TH-NORTH"), List.of("TH"))))
                .containsExactly("TH", "TH-50");
    }

    @Test
    void anEmptySelectionSelectsNobody() {
        assertThat(selected(new Selection(List.of(), List.of(), List.of()))).isEmpty();
    }

    private static List<String> selected(Selection selection) {
        return REGISTER.stream()
                .filter(selection::includes)
                .map(Participant::code)
                .toList();
    }

    private static Participant organisation(String code, String type, String... ancestors) {
        return new Participant(
                code, new Text(code, code), type, Stream.of(ancestors).toList());
    }
}
