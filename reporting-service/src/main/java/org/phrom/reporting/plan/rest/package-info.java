/** Action plans over HTTP. */
@NullMarked
package org.phrom.reporting.plan.rest;

import org.jspecify.annotations.NullMarked;
