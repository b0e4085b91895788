package org.phrom.survey.assessment.answering.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;

/** Holds entries that an editor wants in rosters against what the framework lets a body enter. */
final class EntryCheck {

    private static final Finding UNKNOWN =
            Finding.at("", "unknown-attribute", new Text("ไม่มีข้อมูลประกอบนี้", "There is no such attribute"));
    private static final Finding NO_ITEM =
            Finding.at("", "unknown-item", new Text("ไม่มีรายการนี้", "There is no such item"));
    private static final Pattern CODES =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}(/[A-Za-z0-9][A-Za-z0-9._-]{0,63})?");

    // so that all that is asked can be shown at once
    private static final int MOST_ASKED = 50_000;

    private final Form form;
    private final Answers kept;
    private final AnswersRefused refused;
    private final Map<AnswerKey, Answer> checked = new LinkedHashMap<>();

    EntryCheck(Form form, Answers kept, AnswersRefused refused) {
        this.form = form;
        this.kept = kept;
        this.refused = refused;
    }

    Map<AnswerKey, Answer> check(Map<AnswerKey, Wish> wishes) {
        wishes.forEach((key, wish) -> {
            Roster roster = form.roster(key.roster());
            if (roster == null) {
                refused.at(key, "unknown-roster", new Text("ไม่มีบัญชีรายการนี้", "There is no such roster"));
            } else if (isEnterable(key, roster)) {
                check(key, entries(roster, key), wish);
            }
        });
        Answers after = kept.with(new Answers(checked));
        EntryCounts counts = new EntryCounts(form, after);
        checked.keySet().forEach(key -> checkPlace(key, after, counts));
        return checked;
    }

    private boolean isEnterable(AnswerKey key, Roster roster) {
        if (!CODES.matcher(key.item()).matches()) {
            refused.at(
                    key,
                    "wrong-pattern",
                    new Text(
                            "ต้องเป็นรหัสของรายการ หรือ รายการ/รายการที่สำรวจ",
                            "The code of an item is expected, or item/observation"));
            return false;
        }
        Optional<Finding> noPlace = noPlace(roster, key);
        noPlace.ifPresent(finding -> refused.at(key, finding));
        return noPlace.isEmpty();
    }

    private void check(AnswerKey key, Roster.Entries entries, Wish wish) {
        wish.versionFinding().ifPresent(finding -> refused.at(key, finding));
        boolean removed = AnswerStatus.UNANSWERED.code().equals(wish.status());
        boolean answered = wish.status() == null || AnswerStatus.ANSWERED.code().equals(wish.status());
        if (!removed && !answered) {
            refused.at(
                    key,
                    Finding.at(
                            "/status",
                            "status-not-offered",
                            new Text("รายการมีอยู่หรือถูกลบเท่านั้น", "An entry is there or taken away")));
        } else if (removed == (wish.value() != null)) {
            refused.at(
                    key,
                    removed
                            ? Finding.at(
                                    "/attributes",
                                    "value-without-answer",
                                    new Text("สถานะนี้ต้องไม่มีค่า", "This status goes without a value"))
                            : Finding.at("", "missing", new Text("ต้องระบุ attributes", "Attributes are needed")));
        } else if (isLegal(key, entries, wish.value()) && wish.version() != null) {
            checked.put(
                    key,
                    new Answer(
                            removed ? AnswerStatus.UNANSWERED : AnswerStatus.ANSWERED, wish.value(), wish.version()));
        }
    }

    private boolean isLegal(AnswerKey key, Roster.Entries entries, @Nullable AnswerValue value) {
        if (!(value instanceof AnswerValue.Members attributes)) {
            return true;
        }
        boolean legal = true;
        for (Map.Entry<String, AnswerValue> attribute : attributes.byName().entrySet()) {
            Place at = Place.at("/attributes").member(attribute.getKey());
            Question kind = entries.attributes().get(attribute.getKey());
            List<Finding> findings = kind == null ? List.of(UNKNOWN) : form.check(kind, attribute.getValue());
            findings.forEach(finding -> refused.at(key, finding.under(at.pointer())));
            legal &= findings.isEmpty();
        }
        return legal;
    }

    // once it is known what else comes and goes
    private void checkPlace(AnswerKey key, Answers after, EntryCounts counts) {
        if (after.to(key).status() != AnswerStatus.ANSWERED) {
            return;
        }
        Roster roster = Objects.requireNonNull(form.roster(key.roster()));
        if (!form.exists(roster, key.item(), after)) {
            refused.at(key, NO_ITEM);
        }
        if (kept.to(key).status() != AnswerStatus.ANSWERED) {
            tooMany(roster, key, counts).ifPresent(finding -> refused.at(key, finding));
        }
    }

    /**
     * Why an entry has no place among others; {@code null} when it has.
     *
     * @param there whether there is the item that it adds or observes
     * @param counts of all entries, with this one
     */
    static @Nullable Text misplaced(Roster roster, AnswerKey key, boolean there, EntryCounts counts) {
        return noPlace(roster, key)
                .or(() -> there ? tooMany(roster, key, counts) : Optional.of(NO_ITEM))
                .map(Finding::message)
                .orElse(null);
    }

    private static Optional<Finding> noPlace(Roster roster, AnswerKey key) {
        if (!key.isObservation() && roster.items().containsKey(key.item())) {
            return Optional.of(Finding.at(
                    "",
                    "item-of-framework",
                    new Text("กรอบการประเมินกำหนดรายการนี้ไว้แล้ว", "The framework names this item")));
        }
        return entries(roster, key).most() == 0
                ? Optional.of(Finding.at(
                        "", "roster-closed", new Text("เพิ่มรายการที่นี่ไม่ได้", "Nothing can be entered here")))
                : Optional.empty();
    }

    private static Optional<Finding> tooMany(Roster roster, AnswerKey key, EntryCounts counts) {
        int most = entries(roster, key).most();
        if (counts.entered(key) > most) {
            return Optional.of(Finding.at(
                    "",
                    "too-many-entries",
                    new Text("เพิ่มได้ไม่เกิน " + most + " รายการ", "At most " + most + " can be entered here")));
        }
        return counts.asked(key.roster()) > MOST_ASKED
                ? Optional.of(Finding.at(
                        "",
                        "too-many-answers",
                        new Text(
                                "รายการที่เพิ่มทำให้มีคำถามเกิน " + MOST_ASKED + " คำตอบ",
                                "More than " + MOST_ASKED + " answers would be asked for about what was entered")))
                : Optional.empty();
    }

    private static Roster.Entries entries(Roster roster, AnswerKey key) {
        return key.isObservation() ? roster.observations() : roster.open();
    }
}
