/** Organisations: the register by HTTP. */
@NullMarked
package org.phrom.survey.organisation.rest;

import org.jspecify.annotations.NullMarked;
