/** Step three: what the framework recommends an organisation to do next, beside what it said is in its way. */
@NullMarked
package org.phrom.reporting.report.recommendation;

import org.jspecify.annotations.NullMarked;
