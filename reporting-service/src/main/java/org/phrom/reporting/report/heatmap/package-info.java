/** Organisations by the parts of a node, in colours: who is strong and weak in what. */
@NullMarked
package org.phrom.reporting.report.heatmap;

import org.jspecify.annotations.NullMarked;
