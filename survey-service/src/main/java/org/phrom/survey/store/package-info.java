/** How the JSON of entities is kept, the same for every feature. */
@NullMarked
package org.phrom.survey.store;

import org.jspecify.annotations.NullMarked;
