package org.phrom.scoring.calculator.app;

import org.phrom.scoring.tables.Answer;

/**
 * An answer and the room that it takes until it was sent or kept.
 *
 * @param answer as it was computed
 */
public record Held(Answer answer, Room.Lease room) implements AutoCloseable {
    @Override
    public void close() {
        room.close();
    }
}
