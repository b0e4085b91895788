/** Maps for programs. */
@NullMarked
package org.phrom.reporting.map.rest;

import org.jspecify.annotations.NullMarked;
