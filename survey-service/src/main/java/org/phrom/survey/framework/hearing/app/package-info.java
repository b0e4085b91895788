/** Hearings: opening drafts to opinions, taking these down, and answering each. */
@NullMarked
package org.phrom.survey.framework.hearing.app;

import org.jspecify.annotations.NullMarked;
