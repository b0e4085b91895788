/** Hearings: by HTTP, and as pages for people. */
@NullMarked
package org.phrom.survey.framework.hearing.rest;

import org.jspecify.annotations.NullMarked;
