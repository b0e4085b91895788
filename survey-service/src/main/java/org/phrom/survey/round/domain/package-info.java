/** A round by itself: where it stands, what may be done to it and who takes part. */
@NullMarked
package org.phrom.survey.round.domain;

import org.jspecify.annotations.NullMarked;
