/** Assessments and their answers in the database. */
@NullMarked
package org.phrom.survey.assessment.store;

import org.jspecify.annotations.NullMarked;
