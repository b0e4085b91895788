/** Organisations, before the flow begins: who can be asked, and the tree they stand in at any time. */
@NullMarked
package org.phrom.survey.organisation.domain;

import org.jspecify.annotations.NullMarked;
