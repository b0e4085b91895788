/** Renderings of framework versions by HTTP. */
@NullMarked
package org.phrom.survey.rendering.rest;

import org.jspecify.annotations.NullMarked;
