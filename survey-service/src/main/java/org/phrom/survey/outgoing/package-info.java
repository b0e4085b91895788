/** The way out of the survey: what happened, in the words of the published event contracts. */
@NullMarked
package org.phrom.survey.outgoing;

import org.jspecify.annotations.NullMarked;
