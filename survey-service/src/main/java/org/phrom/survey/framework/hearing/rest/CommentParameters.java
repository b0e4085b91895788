package org.phrom.survey.framework.hearing.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.CommentKind;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.TargetKind;
import org.phrom.survey.framework.hearing.store.CommentFilter;

/** Query parameters that say which comments are wanted. */
class CommentParameters {

    @RestQuery
    @Parameter(description = "Kind of what they are about")
    @KnownValues(of = TargetKind.class)
    @Nullable
    String targetKind;

    @RestQuery
    @Parameter(description = "Code of what they are about")
    @Nullable
    String target;

    @RestQuery
    @Parameter(description = "Code of the question that they, or the options that they are about, belong to")
    @Nullable
    String question;

    @RestQuery
    @Parameter(description = "What they say")
    @KnownValues(of = CommentKind.class)
    @Nullable
    String kind;

    @RestQuery
    @Parameter(description = "Who speaks")
    @KnownValues(of = AuthorKind.class)
    @Nullable
    String by;

    @RestQuery
    @Parameter(description = "Code of the region that they come from")
    @Nullable
    String region;

    @RestQuery
    @Parameter(description = "Type of organisation that they come from")
    @Nullable
    String organisationType;

    @RestQuery
    @Parameter(description = "Where they stand; current when absent. Others are listed to who works on frameworks")
    @KnownValues(of = CommentState.class)
    @Nullable
    String state;

    @RestQuery
    @Parameter(description = "What was decided; none for those that wait for an answer")
    @KnownValues({"accepted", "partly", "rejected", "none"})
    @Nullable
    String disposition;

    /** All that is no known value is said at once. */
    CommentFilter filter(@Nullable Instant changedSince) {
        Problem problem = new Problem(CommonProblem.INVALID_PARAMETER);
        problem.unlessKnown("targetKind", targetKind, codes(TargetKind.values(), TargetKind::code));
        problem.unlessKnown("kind", kind, codes(CommentKind.values(), CommentKind::code));
        problem.unlessKnown("by", by, codes(AuthorKind.values(), AuthorKind::code));
        problem.unlessKnown("state", state, codes(CommentState.values(), CommentState::code));
        List<String> decisions = new ArrayList<>(codes(Decision.values(), Decision::code));
        decisions.add(CommentFilter.NO_DISPOSITION);
        problem.unlessKnown("disposition", disposition, decisions);
        if (problem.hasFindings()) {
            throw problem;
        }
        return new CommentFilter(
                targetKind,
                target,
                question,
                kind,
                by,
                region,
                organisationType,
                state == null ? CommentState.CURRENT.code() : state,
                disposition,
                changedSince);
    }

    private static <E> List<String> codes(E[] constants, Function<E, String> code) {
        return Arrays.stream(constants).map(code).toList();
    }
}
