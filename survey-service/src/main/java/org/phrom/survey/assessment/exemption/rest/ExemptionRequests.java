package org.phrom.survey.assessment.exemption.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.exemption.app.DecidingExemptions.Verdict;
import org.phrom.survey.assessment.exemption.app.DecidingExemptions.Wish;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** What is sent about exemptions. */
final class ExemptionRequests {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_CODE = 150;
    private static final String KEPT = "^[^\\x00]*$";

    private ExemptionRequests() {}

    @Schema(
            name = "NewExemptionRequest",
            description = "What does not apply, and why: a question (all of it, or about one item), or with roster and"
                    + " item all that is asked about an item that the framework names")
    record Asking(
            @Schema(description = "Code of the question; absent when all about an item does not apply")
            @Nullable
            @Size(max = LONGEST_CODE)
            String question,

            @Schema(description = "Code of the roster of an item about which nothing applies")
            @Nullable
            @Size(max = LONGEST_CODE)
            String roster,

            @Schema(
                    description = "Code of the item, or item/observation as the question asks; absent when the question"
                            + " does not apply at all")
            @Nullable
            @Size(max = LONGEST_CODE)
            String item,

            @Schema(description = "Why, 10 to 2,000 characters")
            @NotBlank
            @Size(min = SHORTEST, max = LONGEST)
            @Pattern(regexp = KEPT)
            String reason) {

        AnswerKey target() {
            if ((question == null) == (roster == null)) {
                throw new Problem(CommonProblem.INVALID)
                        .at(
                                "",
                                "either",
                                new Text("ต้องระบุ question หรือ roster", "Either question or roster is needed"));
            }
            if (question != null) {
                AnswerKey key = new AnswerKey(question, item == null ? "" : item);
                if (key.isEntry()) {
                    throw new Problem(CommonProblem.INVALID)
                            .at(
                                    "/question",
                                    "unknown-question",
                                    new Text("แบบสอบถามไม่มีคำถามนี้", "The questionnaire has no such question"));
                }
                return key;
            }
            if (item == null) {
                throw new Problem(CommonProblem.INVALID)
                        .at("/item", "not-null", new Text("ต้องระบุค่านี้", "This is required"));
            }
            return AnswerKey.entry(roster == null ? "" : roster, item);
        }
    }

    @Schema(name = "ExemptionDecision", description = "What is decided about a request, and why")
    record Deciding(
            @Schema(description = "What is decided")
            @NotNull
            @Pattern(regexp = "approved|rejected")
            @KnownValues({"approved", "rejected"})
            String decision,

            @Schema(description = "Why, for the organisation; 10 to 2,000 characters")
            @NotBlank
            @Size(min = SHORTEST, max = LONGEST)
            @Pattern(regexp = KEPT)
            String reason) {

        Verdict verdict() {
            return new Verdict(decision.equals("approved"), reason);
        }
    }

    @Schema(name = "ExemptionRevocation", description = "Why an approval is taken back")
    record Revoking(
            @Schema(description = "Why, for the organisation; 10 to 2,000 characters")
            @NotBlank
            @Size(min = SHORTEST, max = LONGEST)
            @Pattern(regexp = KEPT)
            String reason) {}

    @Schema(name = "ExemptionDecisions", description = "Decisions about requests of one round")
    record DecidingMany(
            @Schema(description = "At most 200, each about another request") @NotNull @Size(min = 1, max = 200)
            List<@NotNull @Valid One> decisions) {

        List<Wish> wishes() {
            Set<UUID> seen = new HashSet<>();
            for (int i = 0; i < decisions.size(); i++) {
                if (!seen.add(decisions.get(i).request)) {
                    throw new Problem(CommonProblem.INVALID)
                            .at(
                                    "/decisions/" + i + "/request",
                                    "repeated",
                                    new Text("มีคำขอนี้ซ้ำ", "The request is named twice"));
                }
            }
            return decisions.stream().map(One::wish).toList();
        }

        @Schema(name = "ExemptionDecisionOfMany", description = "A decision about one of the requests")
        record One(
                @Schema(description = "Id of the request") @NotNull
                UUID request,

                @Schema(description = "Version of the request that was seen") @NotNull @Min(1)
                Integer version,

                @Schema(description = "What is decided")
                @NotNull
                @Pattern(regexp = "approved|rejected")
                @KnownValues({"approved", "rejected"})
                String decision,

                @Schema(description = "Why, for the organisation; 10 to 2,000 characters")
                @NotBlank
                @Size(min = SHORTEST, max = LONGEST)
                @Pattern(regexp = KEPT)
                String reason) {

            private Wish wish() {
                return new Wish(request, version, new Deciding(decision, reason).verdict());
            }
        }
    }
}
