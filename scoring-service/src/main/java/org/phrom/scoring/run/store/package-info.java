/** Keeps runs, their frozen input and the scores. */
@NullMarked
package org.phrom.scoring.run.store;

import org.jspecify.annotations.NullMarked;
