/** How the scores of a round are spread over its organisations: histogram, quartiles by area, type or peer group, bands. */
@NullMarked
package org.phrom.reporting.report.distribution;

import org.jspecify.annotations.NullMarked;
