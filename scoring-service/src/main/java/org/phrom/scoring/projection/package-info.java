/** What scoring keeps of the events it received: the newest state of each round, assessment, framework, organisation. */
@NullMarked
package org.phrom.scoring.projection;

import org.jspecify.annotations.NullMarked;
