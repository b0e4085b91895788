/** Keeping maps, and finding the one that fits. */
@NullMarked
package org.phrom.reporting.map.app;

import org.jspecify.annotations.NullMarked;
