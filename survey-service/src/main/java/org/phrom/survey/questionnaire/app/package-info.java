/** Gives out questionnaires, each made once of its framework version. */
@NullMarked
package org.phrom.survey.questionnaire.app;

import org.jspecify.annotations.NullMarked;
