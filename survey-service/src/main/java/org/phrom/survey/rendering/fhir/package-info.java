/** Framework versions as FHIR R4 Questionnaires. */
@NullMarked
package org.phrom.survey.rendering.fhir;

import org.jspecify.annotations.NullMarked;
