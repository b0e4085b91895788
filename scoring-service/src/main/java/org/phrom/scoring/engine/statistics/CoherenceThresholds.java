package org.phrom.scoring.engine.statistics;

/**
 * From where on coherence is worth a remark; the usual ones of JRC audits in {@link #USUAL}.
 *
 * @param redundant correlation of two siblings above which they say the same twice
 * @param opposed correlation of two siblings below which they work against each other
 * @param weak correlation of a child with its parent below which it hardly counts
 * @param alpha lowest Cronbach alpha of siblings
 * @param adequacy lowest Kaiser-Meyer-Olkin measure of siblings
 * @param significance probability up to which a correlation is taken to be there
 */
public record CoherenceThresholds(
        double redundant, double opposed, double weak, double alpha, double adequacy, double significance) {
    /** 0.92, -0.3, 0.3, 0.7, 0.6 and 0.05. */
    public static final CoherenceThresholds USUAL = new CoherenceThresholds(0.92, -0.3, 0.3, 0.7, 0.6, 0.05);
}
