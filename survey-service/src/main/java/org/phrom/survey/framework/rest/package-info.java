/** Frameworks: their versions by HTTP. */
@NullMarked
package org.phrom.survey.framework.rest;

import org.jspecify.annotations.NullMarked;
