/** A body asks that something does not apply to it, and others decide: over HTTP. */
@NullMarked
package org.phrom.survey.assessment.exemption.rest;

import org.jspecify.annotations.NullMarked;
