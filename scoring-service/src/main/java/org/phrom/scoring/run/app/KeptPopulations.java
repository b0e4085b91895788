package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Population;
import org.phrom.scoring.run.domain.Standings;

/**
 * What simulations begin with, kept for the next ones. Before another is read, no more than half of the cells that one run
 * may have stay; what was not asked for the longest goes first.
 */
@ApplicationScoped
class KeptPopulations {
    private final long mostCells;
    private final Map<Key, Begun> kept = new LinkedHashMap<>(16, 0.75f, true);

    KeptPopulations(@ConfigProperty(name = WholeRuns.MOST_CELLS, defaultValue = WholeRuns.CELLS) long mostCells) {
        this.mostCells = mostCells;
    }

    /**
     * What a population was made of.
     *
     * @param inputs what was counted: a hash, or a stamp
     * @param missing what rules make of questions without an answer, by column: all of a simulated model that changes
     *     what is made of answers
     */
    record Key(String run, String inputs, String missing) {
        static Key of(String run, String inputs, ScoringModel model) {
            StringBuilder missing = new StringBuilder();
            model.rules().forEach((column, rule) -> missing.append(column)
                    .append(' ')
                    .append(rule.missing())
                    .append(';'));
            return new Key(run, inputs, missing.toString());
        }
    }

    /**
     * A population, and where its organisations stand.
     *
     * @param standings under the model by which the population was counted
     */
    record Begun(Population population, Standings standings) {}

    private void makeRoom(long most) {
        long cells = kept.values().stream()
                .mapToLong(begun -> begun.population().cells())
                .sum();
        Iterator<Begun> oldest = kept.values().iterator();
        while (cells > most && oldest.hasNext()) {
            cells -= oldest.next().population().cells();
            oldest.remove();
        }
    }

    /** Returns what is kept, or is made now. */
    synchronized Begun get(Key key, Supplier<Begun> making) {
        Begun known = kept.get(key);
        if (known != null) {
            return known;
        }
        // of a run that changed, what it was before is asked for no more
        kept.keySet()
                .removeIf(other ->
                        other.run().equals(key.run()) && !other.inputs().equals(key.inputs()));
        // a simulation needs that of the run beside the one it asks for, and none before these
        makeRoom(mostCells / 2);
        Begun made = making.get();
        kept.put(key, made);
        return made;
    }
}
