package org.phrom.scoring.calculator.app;

import org.phrom.kit.job.Work;
import org.phrom.scoring.tables.Progress;

/** Tells a job how far its calculation is. */
record WorkProgress(Work work) implements Progress {
    @Override
    public void expect(long pieces) {
        work.expect(pieces);
    }

    @Override
    public void done(long pieces) {
        work.done(pieces);
    }

    @Override
    public void check() {
        work.check();
    }
}
