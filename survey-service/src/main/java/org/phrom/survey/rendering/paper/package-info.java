/** Blank forms for people and paper: what stands on them once, and how it is drawn as a page and as PDF. */
@NullMarked
package org.phrom.survey.rendering.paper;

import org.jspecify.annotations.NullMarked;
