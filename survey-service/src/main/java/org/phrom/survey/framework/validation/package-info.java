/** Frameworks: whether a document may be published, with all findings at once. */
@NullMarked
package org.phrom.survey.framework.validation;

import org.jspecify.annotations.NullMarked;
