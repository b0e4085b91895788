/** Organisations on a map: who has which score where. */
@NullMarked
package org.phrom.reporting.report.map;

import org.jspecify.annotations.NullMarked;
