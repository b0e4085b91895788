/** Rounds over HTTP. */
@NullMarked
package org.phrom.survey.round.rest;

import org.jspecify.annotations.NullMarked;
