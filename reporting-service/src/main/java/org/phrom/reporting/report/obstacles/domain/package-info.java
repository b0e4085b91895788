/** Counts and measures of tagged factors: plain functions of numbers. */
@NullMarked
package org.phrom.reporting.report.obstacles.domain;

import org.jspecify.annotations.NullMarked;
