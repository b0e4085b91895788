/** The way out: events stored with the change they tell of, then relayed to Kafka. */
@NullMarked
package org.phrom.kit.outbox;

import org.jspecify.annotations.NullMarked;
