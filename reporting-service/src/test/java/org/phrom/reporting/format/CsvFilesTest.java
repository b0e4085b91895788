package org.phrom.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Problem;

/** What is put aside for readers of tables has a limit, however slowly they read. */
class CsvFilesTest {
    private static final List<String> HEADER = List.of("code");
    // some 12 kB each
    private static final Consumer<Consumer<List<String>>> LINES =
            lines -> IntStream.range(0, 2_000).forEach(number -> lines.accept(List.of("%04d".formatted(number))));

    private final CsvFiles files = new CsvFiles(new Spool(new MemorySize(BigInteger.valueOf(20_000))));

    @Test
    void aTableComesWholeAndLeavesNoRoomTaken() throws IOException {
        for (int time = 0; time < 5; time++) {
            var out = new ByteArrayOutputStream();
            files.write(HEADER, LINES, out);

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\uFEFFcode\r\n0000\r\n")
                    .endsWith("1999\r\n");
        }
    }

    @Test
    void whileASlowReaderHasOneAnotherIsAskedToComeBackAndThenGetsIt() throws IOException {
        var refused = new AtomicReference<@Nullable Throwable>();
        files.write(HEADER, LINES, new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void write(byte[] some, int from, int count) {
                try {
                    files.write(HEADER, LINES, OutputStream.nullOutputStream());
                } catch (IOException | Problem e) {
                    refused.set(e);
                }
            }
        });
        assertThat(refused.get()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(503));

        var out = new ByteArrayOutputStream();
        files.write(HEADER, LINES, out);
        assertThat(out.size()).isEqualTo(3 + 6 + 2_000 * 6);
    }

    @Test
    void aTableThatIsTooLargeIsRefusedBeforeItsFirstByteAndLeavesNoRoomTaken() throws IOException {
        var out = new ByteArrayOutputStream();
        Consumer<Consumer<List<String>>> twice = lines -> {
            LINES.accept(lines);
            LINES.accept(lines);
        };

        assertThatThrownBy(() -> files.write(HEADER, twice, out)).isInstanceOf(Problem.class);

        assertThat(out.size()).isZero();
        files.write(HEADER, LINES, out);
        assertThat(out.size()).isPositive();
    }
}
