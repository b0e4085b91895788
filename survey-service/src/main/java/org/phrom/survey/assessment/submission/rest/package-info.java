/** An assessment is handed in, and taken back: over HTTP. */
@NullMarked
package org.phrom.survey.assessment.submission.rest;

import org.jspecify.annotations.NullMarked;
