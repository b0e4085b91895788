package org.phrom.kit.crosswalk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node comes from.
 *
 * @param comparability how it stands to them
 * @param from codes of the nodes of the version before; none for a new one
 * @param measured whether its rule asks the same as that of the one node it comes from, also where scores are on another
 *     scale: by a row {@code same} of the crosswalk; without a row where rule and questions are equal, or of a node that
 *     is no indicator where scores are the same
 * @param stated whether a row of the crosswalk says that it is the same
 */
public record Joint(Comparability comparability, List<String> from, boolean measured, boolean stated) {

    /** That of something that is new. */
    public static final Joint NEW = new Joint(Comparability.NEW, List.of(), false, false);

    /** The node that measured the same; null for none. */
    public @Nullable String sameMeasure() {
        return measured ? from.get(0) : null;
    }

    /** The node whose score is of the same scale as well, and of one organisation alone; null for none. */
    public @Nullable String sameScore() {
        return measured && comparability == Comparability.SAME ? from.get(0) : null;
    }
}
