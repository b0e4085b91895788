/** Organisations: the register in the database. */
@NullMarked
package org.phrom.survey.organisation.store;

import org.jspecify.annotations.NullMarked;
