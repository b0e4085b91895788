/** What travels between services: one event with its CloudEvents attributes. */
@NullMarked
package org.phrom.kit.events;

import org.jspecify.annotations.NullMarked;
