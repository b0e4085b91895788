package org.phrom.kit.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class HeapCheckTest {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final BigInteger NEEDED = BigInteger.valueOf(128 * MEBIBYTE);

    @Test
    void aSmallerHeapThanNeededIsRefusedInOneLine() {
        assertThatThrownBy(() -> HeapCheck.require(96 * MEBIBYTE, NEEDED))
                .hasMessage("The heap is too small: 96 MB, and this service needs 128 MB (phrom.memory.needed)."
                        + " Start it with -Xmx128m or more.");
    }

    @Test
    void whatTheSerialCollectorTellsOfTheHeapThatWasAskedForIsEnough() {
        assertThatCode(() -> HeapCheck.require(123 * MEBIBYTE + 786_432, NEEDED))
                .doesNotThrowAnyException();
        assertThatCode(() -> HeapCheck.require(Long.MAX_VALUE / 2, NEEDED)).doesNotThrowAnyException();
    }
}
