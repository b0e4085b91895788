/** Decides when to score: live runs at every event, official runs on demand, replays for proof. */
@NullMarked
package org.phrom.scoring.run.app;

import org.jspecify.annotations.NullMarked;
