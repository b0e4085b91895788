/** Work that goes on behind its request, in the database, so that it outlives the process that began it. */
@NullMarked
package org.phrom.kit.job;

import org.jspecify.annotations.NullMarked;
