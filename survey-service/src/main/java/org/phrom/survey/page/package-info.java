/** What pages for people have in common: words, frame, addresses; no script, Thai and English, for screen and paper. */
@NullMarked
package org.phrom.survey.page;

import org.jspecify.annotations.NullMarked;
