/** Hearings: their comments in the database. */
@NullMarked
package org.phrom.survey.framework.hearing.store;

import org.jspecify.annotations.NullMarked;
