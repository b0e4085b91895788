/** What people read: rankings, progress and organisation results, kept up to date by events. */
@NullMarked
package org.phrom.reporting;

import org.jspecify.annotations.NullMarked;
