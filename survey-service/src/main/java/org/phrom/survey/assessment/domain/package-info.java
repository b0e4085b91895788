/** An assessment by itself: where it stands, its answers and how those of many editors come together. */
@NullMarked
package org.phrom.survey.assessment.domain;

import org.jspecify.annotations.NullMarked;
