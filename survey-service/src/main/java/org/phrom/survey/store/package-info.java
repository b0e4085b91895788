/** How entities and their JSON are kept, the same for every feature. */
@NullMarked
package org.phrom.survey.store;

import org.jspecify.annotations.NullMarked;
