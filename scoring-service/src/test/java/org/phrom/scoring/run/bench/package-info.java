/** What a run of a whole round takes, by itself; run by {@code scoring-service/bench}, never by the tests. */
@NullMarked
package org.phrom.scoring.run.bench;

import org.jspecify.annotations.NullMarked;
