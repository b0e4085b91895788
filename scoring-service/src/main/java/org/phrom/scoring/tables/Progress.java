package org.phrom.scoring.tables;

/** Is told how far a calculation is, and says whether it is still wanted. For several threads. */
public interface Progress {
    /** For a calculation that somebody waits for: nobody looks, and nobody stops it. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void expect(long pieces) {}

        @Override
        public void done(long pieces) {}

        @Override
        public void check() {}
    };

    /** Says how many pieces of work there are. */
    void expect(long pieces);

    /**
     * Says that pieces are done.
     *
     * @throws java.util.concurrent.CancellationException when the calculation shall stop
     */
    void done(long pieces);

    /**
     * Goes on only while the calculation is wanted.
     *
     * @throws java.util.concurrent.CancellationException when it shall stop
     */
    void check();
}
