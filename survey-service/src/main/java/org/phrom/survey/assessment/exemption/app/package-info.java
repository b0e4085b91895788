/** A body asks that something does not apply to it, and others decide. */
@NullMarked
package org.phrom.survey.assessment.exemption.app;

import org.jspecify.annotations.NullMarked;
