/** Last step of the flow: tells reporting-service of scores and completed runs. */
@NullMarked
package org.phrom.scoring.outgoing;

import org.jspecify.annotations.NullMarked;
