/** What a body asks not to be asked, and what became of the request. */
@NullMarked
package org.phrom.survey.assessment.exemption.domain;

import org.jspecify.annotations.NullMarked;
