package org.phrom.survey.assessment.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.Participation;
import org.phrom.survey.assessment.app.WatchingRound;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.assessment.store.AssessmentCounts.ProgressCount;
import org.phrom.survey.round.domain.Participant;

/** Shows who takes part in a round and how far they are. */
@Path("/v1/rounds")
@Tag(name = "Rounds")
@Authenticated
class RoundWatchResource {

    private final WatchingRound watching;

    RoundWatchResource(WatchingRound watching) {
        this.watching = watching;
    }

    @GET
    @Path("/{id}/participants")
    @Operation(
            operationId = "listParticipants",
            summary = "Who takes part, by code; of a planned round who would, were it opened now")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ParticipationView> participants(
            @RestPath String id, @RestQuery @Nullable Integer pageSize, @RestQuery @Nullable String pageToken) {
        Page<Participation> page = watching.participants(id, PageRequest.of(pageSize, pageToken, id));
        return new Page<>(page.items().stream().map(ParticipationView::of).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}/progress")
    @Operation(operationId = "getProgress", summary = "Count the assessments in each state, by type")
    @APIResponse(responseCode = "200", description = "The counts")
    public ProgressView progress(@RestPath String id) {
        return ProgressView.of(id, watching.progress(id));
    }

    @Schema(name = "Participation", description = "An organisation that takes part, and where its assessment is")
    record ParticipationView(
            @Schema(description = "Code of the organisation")
            String code,

            Text name,

            @Schema(description = "Type of the organisation, such as province")
            String type,

            @Schema(description = "Codes of the organisations above it, from the root down")
            List<String> ancestors,

            @Schema(description = "Id of its assessment; absent before the round opens") @Nullable
            UUID assessment,

            @Schema(description = "Where its assessment is; absent before the round opens")
            @KnownValues(of = AssessmentState.class)
            @Nullable
            String state) {

        static ParticipationView of(Participation participation) {
            Participant participant = participation.participant();
            Assessment assessment = participation.assessment();
            return new ParticipationView(
                    participant.code(),
                    participant.name(),
                    participant.type(),
                    participant.ancestors(),
                    assessment == null ? null : assessment.id(),
                    assessment == null ? null : assessment.state().code());
        }
    }

    @Schema(name = "Progress", description = "How far a round is")
    record ProgressView(
            @Schema(description = "Id of the round") String round,
            CountsView total,

            @Schema(description = "Numbers by type of organisation")
            Map<String, CountsView> byType) {

        static ProgressView of(String round, List<ProgressCount> counts) {
            Map<String, CountsView> byType = new TreeMap<>();
            CountsView total = CountsView.NONE;
            for (ProgressCount count : counts) {
                byType.merge(count.type(), CountsView.NONE.plus(count), (one, other) -> one.plus(count));
                total = total.plus(count);
            }
            return new ProgressView(round, total, byType);
        }
    }

    @Schema(name = "Counts", description = "How many assessments are in each state")
    record CountsView(
            @Schema(description = "How many take part") long participants,

            @Schema(description = "How many have answered nothing")
            long notStarted,

            @Schema(description = "How many are being answered")
            long inProgress,

            @Schema(description = "How many are handed in") long submitted) {

        static final CountsView NONE = new CountsView(0, 0, 0, 0);

        CountsView plus(ProgressCount more) {
            return new CountsView(
                    participants + more.count(),
                    notStarted + in(AssessmentState.NOT_STARTED, more),
                    inProgress + in(AssessmentState.IN_PROGRESS, more),
                    submitted + in(AssessmentState.SUBMITTED, more));
        }

        private static long in(AssessmentState state, ProgressCount count) {
            return count.state() == state ? count.count() : 0;
        }
    }
}
