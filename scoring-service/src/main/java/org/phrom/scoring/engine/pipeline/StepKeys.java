package org.phrom.scoring.engine.pipeline;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Direction;

/** Numbers for steps, equal for equal steps; the directions come first. */
final class StepKeys {
    private final Map<Step, Integer> byIdentity = new IdentityHashMap<>();
    private final Map<Step, Integer> byValue = new HashMap<>();
    private final Map<Map<String, Direction>, Integer> directions = new HashMap<>();

    int[][] of(List<IndexModel> models) {
        int[][] keys = new int[models.size()][];
        @Nullable IndexModel before = null;
        for (int i = 0; i < keys.length; i++) {
            IndexModel model = models.get(i);
            boolean same =
                    before != null && before.steps() == model.steps() && before.directions() == model.directions();
            keys[i] = same ? keys[i - 1] : key(model);
            before = model;
        }
        return keys;
    }

    private int[] key(IndexModel model) {
        int[] key = new int[model.steps().size() + 1];
        key[0] = directions.computeIfAbsent(model.directions(), any -> directions.size());
        for (int i = 1; i < key.length; i++) {
            Step step = model.steps().get(i - 1);
            key[i] = byIdentity.computeIfAbsent(step, any -> byValue.computeIfAbsent(step, other -> byValue.size()));
        }
        return key;
    }
}
