/** The values of answers as JSON holds them: at the door, in the database and in events alike. */
@NullMarked
package org.phrom.survey.questionnaire.json;

import org.jspecify.annotations.NullMarked;
