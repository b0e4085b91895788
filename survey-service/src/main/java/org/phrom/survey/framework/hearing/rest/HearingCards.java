package org.phrom.survey.framework.hearing.rest;

import java.util.List;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.rest.HearingPages.Card;
import org.phrom.survey.framework.hearing.rest.HearingPages.ListPage;
import org.phrom.survey.framework.hearing.store.HearingQueries.Listed;

/** Hearings in a list, as people read it. */
final class HearingCards {

    private HearingCards() {}

    static ListPage of(Words words, List<Listed> hearings) {
        return new ListPage(
                hearings.stream().map(hearing -> card(words, hearing)).toList());
    }

    private static Card card(Words words, Listed hearing) {
        FrameworkKey key = hearing.key();
        boolean open = hearing.endedAt() == null;
        String closes = hearing.closesAt() == null ? null : words.time(hearing.closesAt());
        return new Card(
                Address.of("frameworks", key.framework(), "versions", key.version(), "hearing")
                        .with("lang", words.language().getLanguage())
                        .toString(),
                words.of(hearing.title()),
                hearing.description() == null ? null : words.of(hearing.description()),
                key.version(),
                open,
                words.of(open ? "hearingOpen" : "hearingClosed"),
                words.time(hearing.openedAt()),
                hearing.endedAt() == null ? closes : words.time(hearing.endedAt()),
                words.of(open ? "closesAt" : "endedAt"),
                Long.toString(hearing.comments()));
    }
}
