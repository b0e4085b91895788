/** The calculator's endpoints, and its tables as JSON and CSV. */
@NullMarked
package org.phrom.scoring.calculator.rest;

import org.jspecify.annotations.NullMarked;
