package org.phrom.survey.assessment.exemption.app;

import java.util.List;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;

/**
 * A request with the assessment that it is of.
 *
 * @param allowed what the caller may do with it now: names of sub-resources
 */
public record ShownExemption(ExemptionRequest request, AssessmentInRound of, List<String> allowed) {}
