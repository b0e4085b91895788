/** Frameworks: drafting, validating, publishing and reading them. */
@NullMarked
package org.phrom.survey.framework.app;

import org.jspecify.annotations.NullMarked;
