/** Organisations: the uses of the register, each with its checks, its event and its audit entry. */
@NullMarked
package org.phrom.survey.organisation.app;

import org.jspecify.annotations.NullMarked;
