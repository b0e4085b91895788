/** Rounds in the database. */
@NullMarked
package org.phrom.survey.round.store;

import org.jspecify.annotations.NullMarked;
