/** What tables of entities have in common; for services that have Hibernate, which the kit alone does not bring. */
@NullMarked
package org.phrom.kit.entities;

import org.jspecify.annotations.NullMarked;
