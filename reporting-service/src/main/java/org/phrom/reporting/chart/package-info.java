/** Charts as SVG text: the same input gives the same bytes, and every label can be read, searched and translated. */
@NullMarked
package org.phrom.reporting.chart;

import org.jspecify.annotations.NullMarked;
