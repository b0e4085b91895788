/** Renderings: which version is rendered, for whom. */
@NullMarked
package org.phrom.survey.rendering.app;

import org.jspecify.annotations.NullMarked;
