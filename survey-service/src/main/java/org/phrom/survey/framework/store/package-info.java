/** Frameworks: their versions in the database. */
@NullMarked
package org.phrom.survey.framework.store;

import org.jspecify.annotations.NullMarked;
