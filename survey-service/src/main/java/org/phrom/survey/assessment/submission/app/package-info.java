/** An assessment is handed in, and taken back. */
@NullMarked
package org.phrom.survey.assessment.submission.app;

import org.jspecify.annotations.NullMarked;
