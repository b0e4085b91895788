/** Framework versions as surveys of the form library SurveyJS. */
@NullMarked
package org.phrom.survey.rendering.surveyjs;

import org.jspecify.annotations.NullMarked;
