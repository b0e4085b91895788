package org.phrom.scoring.tables;

import org.phrom.kit.job.Work;

/** Tells a job how far its calculation is. */
public record WorkProgress(Work work) implements Progress {
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
