/** What is done with assessments: they begin with their round, are answered by many editors, submitted, withdrawn. */
@NullMarked
package org.phrom.survey.assessment.app;

import org.jspecify.annotations.NullMarked;
