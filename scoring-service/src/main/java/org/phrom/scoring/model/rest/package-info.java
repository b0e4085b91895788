/** Shows scoring models. */
@NullMarked
package org.phrom.scoring.model.rest;

import org.jspecify.annotations.NullMarked;
