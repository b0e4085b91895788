/** Shows people action plans, and what those of a round come to. */
@NullMarked
package org.phrom.reporting.plan.page;

import org.jspecify.annotations.NullMarked;
