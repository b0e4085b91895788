/** Creates official runs and replays, and shows runs, scores and traces. */
@NullMarked
package org.phrom.scoring.run.rest;

import org.jspecify.annotations.NullMarked;
