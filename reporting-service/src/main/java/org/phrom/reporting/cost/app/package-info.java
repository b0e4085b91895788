/** What is done with tables of costs. */
@NullMarked
package org.phrom.reporting.cost.app;

import org.jspecify.annotations.NullMarked;
