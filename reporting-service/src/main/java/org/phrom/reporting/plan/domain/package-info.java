/** What an organisation means to do about its results, and how far that has come. */
@NullMarked
package org.phrom.reporting.plan.domain;

import org.jspecify.annotations.NullMarked;
