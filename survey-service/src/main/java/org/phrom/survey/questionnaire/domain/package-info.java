/** Between a framework and the assessments made with it: what a body of a type is asked, and what it can answer. */
@NullMarked
package org.phrom.survey.questionnaire.domain;

import org.jspecify.annotations.NullMarked;
