/** Action plans in the database; no rebuild of the read model touches them. */
@NullMarked
package org.phrom.reporting.plan.store;

import org.jspecify.annotations.NullMarked;
