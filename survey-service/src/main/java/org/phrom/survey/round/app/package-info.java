/** What is done with rounds: planning, opening with a snapshot of the participants, closing, reopening, publication. */
@NullMarked
package org.phrom.survey.round.app;

import org.jspecify.annotations.NullMarked;
