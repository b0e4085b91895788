/** Hearings: opinions on a draft and what was decided about each. */
@NullMarked
package org.phrom.survey.framework.hearing.domain;

import org.jspecify.annotations.NullMarked;
