package org.phrom.reporting.map.app;

import org.phrom.kit.problem.ProblemType;
import org.phrom.kit.text.Text;

/** The problems of maps. */
public enum MapProblem implements ProblemType {
    TOO_MANY_MAPS(409, "มีแผนที่มากเกินไป", "There are too many maps");

    private final Kind kind;

    MapProblem(int status, String th, String en) {
        this.kind = new Kind(status, new Text(th, en));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
