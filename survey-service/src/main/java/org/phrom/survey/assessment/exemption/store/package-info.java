/** Requests for exemptions in the database. */
@NullMarked
package org.phrom.survey.assessment.exemption.store;

import org.jspecify.annotations.NullMarked;
