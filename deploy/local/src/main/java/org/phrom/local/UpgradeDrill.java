package org.phrom.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code deploy/local/drill-upgrade OLD}: two replicas of each service of an earlier build, replaced under load by this
 * build one after another, so that for a while both serve beside each other on the same database and topics.
 */
final class UpgradeDrill {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int BODIES = 240;
    private static final MadeIndex INDEX = new MadeIndex("upgrade", 10);
    private static final Duration LENGTH = Duration.ofSeconds(90);
    private static final Duration BESIDE_EACH_OTHER = Duration.ofSeconds(5);

    private UpgradeDrill() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length != 1) {
                throw new Fault("usage: deploy/local/drill-upgrade OLD; see --help.");
            }
            var old = Path.of(arguments[0]).toAbsolutePath();
            var data = Up.temporary("phrom-upgrade");
            Logs.toFile(data.resolve("logs/kafka.log"));
            System.exit(upgrade(new Options(old, data, Ports.free(), false, false, 2)) ? 0 : 1);
        } catch (IOException | RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    private static boolean upgrade(Options options) {
        var table = new SoakTable();
        try (var platform = Platform.start(options)) {
            new MadeRound(platform, INDEX, BODIES)
                    .organisations(Options.givenHome().resolve("deploy/local/examples"));
            try (var round = RoundUnderLoad.begin(platform, INDEX, BODIES, LENGTH)) {
                for (var service : Steps.SERVICES) {
                    for (var replica : platform.services().replicas(service)) {
                        replica.changeTo(Services.packaged(Options.givenHome(), service));
                        Services.restart(replica);
                        OUT.println(
                                "  " + replica.name() + " runs this build, " + round.submitted() + " have submitted");
                        Pause.milliseconds(BESIDE_EACH_OTHER.toMillis());
                    }
                }
                round.check(table);
            }
        }
        table.lines().forEach(OUT::println);
        table.broken().forEach(line -> OUT.println("NOT AS IT MUST BE: " + line));
        return table.broken().isEmpty();
    }
}
