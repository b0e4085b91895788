package org.phrom.reporting.report.obstacles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.report.obstacles.FactorsView.Difference;
import org.phrom.reporting.report.obstacles.FactorsView.ScoredFactor;
import org.phrom.reporting.report.obstacles.FactorsView.Scores;
import org.phrom.reporting.report.obstacles.domain.Association;
import org.phrom.reporting.report.obstacles.domain.Factor;
import org.phrom.reporting.report.obstacles.domain.FalseDiscovery;
import org.phrom.reporting.report.obstacles.domain.Interval;
import org.phrom.reporting.report.obstacles.domain.Mention;
import org.phrom.reporting.report.obstacles.domain.Proportions;
import org.phrom.reporting.report.obstacles.domain.Quarters;
import org.phrom.reporting.report.obstacles.domain.SmallGroups;

/** Tells which factors separate the highest quarter of the scores from the lowest, and how scores go with each. */
@ApplicationScoped
class Factors {

    private static final int MOST_KEPT = 20;
    private static final Text METHOD = new Text(
            "ผลต่างของสัดส่วนพร้อมช่วงความเชื่อมั่นร้อยละ 95 (Newcombe 1998 วิธีที่ 10) ทดสอบแบบสองทางด้วย Fisher's exact test และปรับการทดสอบหลายครั้งตาม"
                    + " Benjamini–Hochberg (1995) กับทุกปัจจัยที่มีผู้ระบุ: ปัจจัยที่แยกกลุ่มได้คือที่มีค่า q ต่ำกว่า 0.05"
                    + " สหสัมพันธ์แบบ point-biserial พร้อมช่วงความเชื่อมั่นร้อยละ 95 โดยประมาณ",
            "Difference of shares with 95 % interval (Newcombe 1998, method 10); two-sided Fisher's exact test, adjusted over"
                    + " all factors that somebody tagged by Benjamini–Hochberg (1995): a factor separates where q is below"
                    + " 0.05. Point-biserial correlation with an approximate 95 % interval.");
    private static final Text CAVEAT = new Text(
            "ตัวเลขเหล่านี้แสดงความสัมพันธ์ ไม่ใช่เหตุและผล หน่วยงานเป็นผู้ระบุอุปสรรคและปัจจัยความสำเร็จของตนเอง และยังไม่มีผู้ใดตรวจสอบ",
            "This is association, not cause. The organisations report obstacles and success factors of themselves, and"
                    + " nobody has checked what they say.");

    private final Obstacles obstacles;
    private final Provenances provenances;
    private final Cache<String, Sample> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Factors(Obstacles obstacles, Provenances provenances) {
        this.obstacles = obstacles;
        this.provenances = provenances;
    }

    /**
     * The factors that somebody with a score tagged.
     *
     * @param node code of the node whose scores, and whose questions, are looked at; {@code null} for the index and all
     * @throws org.phrom.kit.problem.Problem 400 where the framework has no such node
     */
    FactorsView of(ReportContext context, @Nullable String node) {
        Framework.Node of = Obstacles.node(context.framework(), node);
        boolean whole = context.scope().tops() == null;
        int fewest = whole ? SmallGroups.FEWEST : 1;
        Sample sample = sample(context, of);
        Quarters quarters = Quarters.of(sample.scores());
        int top = quarters.top().cardinality();
        int bottom = quarters.bottom().cardinality();
        boolean told = top >= fewest && bottom >= fewest;
        return new FactorsView(
                provenances.of(context),
                of.code(),
                new Text(of.name().th(), of.name().en()),
                sample.scores().length,
                told ? (Integer) top : null,
                told ? (Integer) bottom : null,
                FalseDiscovery.RATE,
                METHOD,
                CAVEAT,
                factors(sample, told ? quarters : null, fewest, obstacles.instrument(context.round())));
    }

    private Sample sample(ReportContext context, Framework.Node node) {
        return context.round().isPublished()
                ? kept.get(obstacles.state(context) + "|" + node.code(), ignored -> read(context, node))
                : read(context, node);
    }

    private Sample read(ReportContext context, Framework.Node node) {
        List<Double> scores = new ArrayList<>();
        Map<Factor, BitSet> who = new HashMap<>();
        obstacles.each(context, node, (body, mentions) -> {
            Double score = body.score();
            if (score != null) {
                for (Mention mention : mentions) {
                    who.computeIfAbsent(mention.factor(), ignored -> new BitSet())
                            .set(scores.size());
                }
                scores.add(score);
            }
        });
        return new Sample(scores.stream().mapToDouble(Double::doubleValue).toArray(), who);
    }

    private static List<ScoredFactor> factors(
            Sample sample, @Nullable Quarters quarters, int fewest, Instrument instrument) {
        List<Factor> factors = sample.who().keySet().stream()
                .sorted(Comparator.comparing(Factor::kind).thenComparing(Factor::code))
                .toList();
        double[] p = quarters == null
                ? new double[0]
                : factors.stream()
                        .mapToDouble(factor -> test(quarters, sample.tagged(factor)))
                        .toArray();
        double[] q = FalseDiscovery.adjusted(p);
        List<ScoredFactor> told = new ArrayList<>();
        for (int at = 0; at < factors.size(); at++) {
            Factor factor = factors.get(at);
            BitSet tagged = sample.tagged(factor);
            Association association = Association.of(sample.scores(), tagged);
            boolean enough = association.tagged() >= fewest && association.others() >= fewest;
            told.add(new ScoredFactor(
                    factor.kind(),
                    factor.code(),
                    name(factor, instrument),
                    quarters == null ? null : difference(quarters, tagged, p[at], q[at]),
                    enough ? scores(association) : null));
        }
        told.sort(Comparator.comparingDouble(Factors::p));
        return told;
    }

    private static double p(ScoredFactor factor) {
        Difference difference = factor.quarters();
        return difference == null ? 1 : difference.p();
    }

    private static double test(Quarters quarters, BitSet tagged) {
        return Proportions.exact(
                both(quarters.top(), tagged),
                quarters.top().cardinality(),
                both(quarters.bottom(), tagged),
                quarters.bottom().cardinality());
    }

    private static Difference difference(Quarters quarters, BitSet tagged, double p, double q) {
        int top = both(quarters.top(), tagged);
        int bottom = both(quarters.bottom(), tagged);
        Interval inTop = Proportions.score(top, quarters.top().cardinality());
        Interval inBottom = Proportions.score(bottom, quarters.bottom().cardinality());
        Interval difference = Proportions.difference(inTop, inBottom);
        return new Difference(
                top,
                inTop.estimate(),
                bottom,
                inBottom.estimate(),
                difference.estimate(),
                difference.lower(),
                difference.upper(),
                p,
                q,
                q < FalseDiscovery.RATE);
    }

    private static int both(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }

    private static Scores scores(Association association) {
        Double tagged = association.meanTagged();
        Double others = association.meanOthers();
        Interval correlation = association.correlation();
        return new Scores(
                association.tagged(),
                tagged,
                association.others(),
                others,
                tagged == null || others == null ? null : (Double) (tagged - others),
                correlation == null ? null : (Double) correlation.estimate(),
                correlation == null ? null : (Double) correlation.lower(),
                correlation == null ? null : (Double) correlation.upper());
    }

    private static Text name(Factor factor, Instrument instrument) {
        Map<String, Text> names =
                factor.kind().equals(Tag.OBSTACLE) ? instrument.obstacles() : instrument.successFactors();
        return names.getOrDefault(factor.code(), new Text(factor.code(), factor.code()));
    }

    /**
     * The organisations with a score.
     *
     * @param who which of them tagged each factor, by their place among the scores
     */
    private record Sample(double[] scores, Map<Factor, BitSet> who) {

        BitSet tagged(Factor factor) {
            return who.getOrDefault(factor, new BitSet());
        }
    }
}
