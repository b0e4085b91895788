/** How long the engine takes, measured with JMH; run by {@code scoring-service/bench}, never by the tests. */
@NullMarked
package org.phrom.scoring.engine.bench;

import org.jspecify.annotations.NullMarked;
