/** Areas of maps, and where they lie. */
@NullMarked
package org.phrom.reporting.map.domain;

import org.jspecify.annotations.NullMarked;
