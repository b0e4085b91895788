/** Tables of costs over REST, and as files. */
@NullMarked
package org.phrom.reporting.cost.rest;

import org.jspecify.annotations.NullMarked;
