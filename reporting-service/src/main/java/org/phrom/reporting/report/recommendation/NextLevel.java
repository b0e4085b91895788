package org.phrom.reporting.report.recommendation;

import java.util.List;
import java.util.Optional;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Level;

/**
 * The step of a ladder that comes next.
 *
 * @param reached the level that was reached
 * @param next the one above
 * @param gap how much of the ladder is left: (highest level − level reached) ÷ (highest − lowest level), above 0 to 1
 */
record NextLevel(Level reached, Level next, double gap) {

    /**
     * What comes next on the ladder of a node.
     *
     * @return empty at its top, and where the ladder has no such level
     */
    static Optional<NextLevel> after(Framework.Node node, int level) {
        List<Level> ladder = node.ladder();
        Optional<Level> reached = node.level(level);
        Optional<Level> next =
                ladder.stream().filter(above -> above.level() > level).findFirst();
        if (reached.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        int lowest = ladder.get(0).level();
        int highest = ladder.get(ladder.size() - 1).level();
        return Optional.of(new NextLevel(reached.get(), next.get(), (double) (highest - level) / (highest - lowest)));
    }
}
