/** Assessments over HTTP, and a round's participants and progress, which are known from them. */
@NullMarked
package org.phrom.survey.assessment.rest;

import org.jspecify.annotations.NullMarked;
