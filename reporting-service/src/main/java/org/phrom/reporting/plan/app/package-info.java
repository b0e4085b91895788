/** Drafting, approving and following action plans. */
@NullMarked
package org.phrom.reporting.plan.app;

import org.jspecify.annotations.NullMarked;
