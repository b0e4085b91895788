/** Many people answer the questions of an assessment at the same time. */
@NullMarked
package org.phrom.survey.assessment.answering.app;

import org.jspecify.annotations.NullMarked;
