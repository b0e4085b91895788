/** Many people answer the questions of an assessment at the same time: over HTTP. */
@NullMarked
package org.phrom.survey.assessment.answering.rest;

import org.jspecify.annotations.NullMarked;
