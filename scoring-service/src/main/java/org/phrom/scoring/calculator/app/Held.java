package org.phrom.scoring.calculator.app;

import org.phrom.scoring.tables.Answer;

/**
 * An answer and the room that it takes until it was sent and forgotten.
 *
 * @param answer as it was computed
 */
public record Held(Answer answer, Room.Lease room) implements AutoCloseable {
    /** Returns the same for one more who needs it, and closes it when done. */
    Held share() {
        return new Held(answer, room.share());
    }

    @Override
    public void close() {
        room.close();
    }
}
