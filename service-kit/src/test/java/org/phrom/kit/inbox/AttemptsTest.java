package org.phrom.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.inbox.Inbox.Attempts;

class AttemptsTest {

    private final Attempts attempts = new Attempts();

    @Test
    void anEventThatFailsByItselfIsTriedThreeTimesWithinAMoment() {
        failed(2, new IllegalStateException("defect"));
        assertThat(attempts.areEnough()).isFalse();
        assertThat(attempts.pause()).isEqualTo(Duration.ofMillis(100));

        failed(1, new StackOverflowError("too deep"));

        assertThat(attempts.areEnough()).isTrue();
    }

    @Test
    void anEventThatMeetsNoMemoryIsTriedTenTimesWithLongPauses() {
        failed(9, new IllegalStateException(new OutOfMemoryError("Java heap space")));
        assertThat(attempts.areEnough()).isFalse();
        assertThat(attempts.pause()).isEqualTo(Duration.ofSeconds(5));

        failed(1, new OutOfMemoryError("Java heap space"));

        assertThat(attempts.areEnough()).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayCountsAgainstNoEvent() {
        failed(100, new DatabaseFault(new SQLException("away", "08006")));

        assertThat(attempts.areEnough()).isFalse();
        assertThat(attempts.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    private void failed(int times, Throwable cause) {
        for (int i = 0; i < times; i++) {
            attempts.failed(cause);
        }
    }
}
