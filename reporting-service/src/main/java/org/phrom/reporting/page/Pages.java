package org.phrom.reporting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Frame;

/** The templates, and what each is filled with; all of it is text in the language of the page. */
@CheckedTemplate(basePath = "Pages")
public final class Pages {

    private Pages() {}

    /** The list of rounds. */
    public static native TemplateInstance rounds(Frame frame, RoundsPage page);

    /** A round with its ranking. */
    public static native TemplateInstance round(Frame frame, RoundPage page);

    /** One organisation in one round. */
    public static native TemplateInstance organisation(Frame frame, OrganisationPage page);

    /** How equal the scores of a round are. */
    public static native TemplateInstance equity(Frame frame, EquityPage page);

    /** What the organisations of a round tagged. */
    public static native TemplateInstance obstacles(Frame frame, ObstaclesPage page);

    /** How the scores of a round are spread. */
    public static native TemplateInstance distribution(Frame frame, DistributionPage page);

    /** Organisations by the parts of a node. */
    public static native TemplateInstance heatmap(Frame frame, HeatmapPage page);

    /** A few organisations beside each other. */
    public static native TemplateInstance comparison(Frame frame, ComparisonPage page);

    /** The scenarios of budgets of a round. */
    public static native TemplateInstance budgets(Frame frame, BudgetsPage page);

    /** One scenario of a budget. */
    public static native TemplateInstance budget(Frame frame, BudgetPage page);

    /** Scenarios of budgets side by side. */
    public static native TemplateInstance budgetComparison(Frame frame, BudgetComparisonPage page);

    /** The scores of a round on a map. */
    public static native TemplateInstance map(Frame frame, MapPage page);

    /** How a round comes along. */
    public static native TemplateInstance board(Frame frame, BoardPage page);

    /** The action plan of an organisation. */
    public static native TemplateInstance plan(Frame frame, PlanPage page);

    /** What the action plans of a round come to. */
    public static native TemplateInstance plans(Frame frame, PlansPage page);
    /** How scores changed since a round before. */
    public static native TemplateInstance changes(Frame frame, ChangesPage page);

    /** From which band organisations went into which. */
    public static native TemplateInstance transitions(Frame frame, TransitionsPage page);

    /** Organisations in quadrants. */
    public static native TemplateInstance quadrant(Frame frame, QuadrantPage page);

    /** What became of scores from round to round. */
    public static native TemplateInstance roundTrend(Frame frame, RoundTrendPage page);

    /** That there is no round before that one could be held against. */
    public static native TemplateInstance nothingBefore(Frame frame, NothingBeforePage page);
    /** Scores rolled up along the tree of organisations. */
    public static native TemplateInstance rollup(Frame frame, RollupPage page);

    /** How well an instrument measures. */
    public static native TemplateInstance quality(Frame frame, QualityPage page);

    static native TemplateInstance problem(Frame frame, ProblemPage page);

    /** The list of rounds. */
    public record RoundsPage(List<RoundHead> rounds) {}

    /** What every page about a round says of it. */
    public record RoundHead(
            String address,
            String title,
            String state,
            String stateText,
            String referenceDate,
            int participants,
            @Nullable String publishedOn) {}

    /** One key figure. */
    public record Figure(
            String name, String value, @Nullable String remark) {}

    /** One band and how many are in it. */
    public record BandLine(String style, String code, String name, int count, String share) {}

    /** One choice of the filter form. */
    public record Field(String name, String label, List<Option> options) {}

    /** One value of a choice. */
    public record Option(String value, String label, boolean selected) {}

    /** One line of the table. */
    public record Line(
            String rank,
            String rankInSelection,
            String name,
            String code,
            String address,
            String score,
            @Nullable String band,
            String style,
            String peerGroup,
            String peerRank,
            List<String> parts) {}

    /** A round with its ranking. */
    public record RoundPage(
            RoundHead round,
            @Nullable String framework,
            boolean provisional,
            boolean banded,
            boolean grouped,
            List<Figure> figures,
            @Nullable String bandShares,
            List<BandLine> bands,
            @Nullable String columns,
            @Nullable String bars,
            String leadersTitle,
            Downloads downloads,
            List<Option> reports,
            String action,
            List<Field> fields,
            boolean filtered,
            String reset,
            List<String> parts,
            List<Line> lines,
            String shown,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String source,
            @Nullable String checksum) {}

    /**
     * One part of the index of one organisation.
     *
     * @param group where on the page what is below it stands; null for right behind it
     * @param carried which round its score was carried from; null for its own
     */
    public record PartLine(
            String name,
            @Nullable String group,
            int level,
            String score,
            @Nullable String carried,
            String median,
            String peerMedian,
            String difference,
            String kind,
            String kindText,
            String rank) {}

    /** What is below one component of an index of many parts. */
    public record PartGroup(String code, String name, List<PartLine> parts) {}

    /** What to do next in one indicator. */
    public record AdviceLine(String name, String level, String recommendation) {}

    /** One part of the index beside what it was in the round before. */
    public record TrendLine(String name, int level, String before, String now, String change, String mark) {}

    /** The results of one organisation beside those of the round before, and the index over rounds as a chart. */
    public record TrendTable(
            String address, String before, String now, String chart, List<TrendLine> lines, String json) {}

    /** One organisation in one round. */
    public record OrganisationPage(
            RoundHead round,
            String name,
            String code,
            @Nullable String type,
            @Nullable String area,
            boolean provisional,
            @Nullable String answers,
            List<Figure> figures,
            boolean grouped,
            List<String> missedBands,
            List<PartLine> parts,
            List<PartGroup> groups,
            List<AdviceLine> advice,
            String profile,
            @Nullable String strongest,
            @Nullable String weakest,
            @Nullable String columns,
            @Nullable TrendTable trend,
            String json,
            String pdf,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One obstacle or success factor. */
    public record FactorLine(
            String name, int organisations, String share, String severity, int answers, int comments) {}

    /** One obstacle or success factor in the highest quarter of the scores and in the lowest. */
    public record SeparationLine(
            String name,
            String kind,
            String top,
            String bottom,
            String difference,
            String interval,
            String q,
            boolean separates,
            String correlation) {}

    /**
     * What the organisations of a round tagged.
     *
     * @param quarters which are held against each other; null where they are too small
     */
    public record ObstaclesPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            boolean withheld,
            List<Figure> figures,
            String action,
            List<Field> fields,
            @Nullable String obstacles,
            List<FactorLine> obstacleLines,
            @Nullable String successFactors,
            List<FactorLine> successLines,
            @Nullable String heatMap,
            boolean someWithheld,
            @Nullable String quarters,
            @Nullable String intervals,
            List<SeparationLine> separations,
            String method,
            String caveat,
            Downloads downloads,
            Downloads factorsDownloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One area: the organisations right below one. */
    public record AreaLine(
            String name,
            @Nullable String code,
            String address,
            int organisations,
            String mean,
            String gap,
            String ratio,
            String share,
            String within) {}

    /** The headline of one round, for a table over rounds. */
    public record EquityLine(
            @Nullable String address,
            String title,
            String referenceDate,
            String organisations,
            String mean,
            String gini,
            String theil,
            String ratio,
            String mark) {}

    /** How equal the scores of a round are. */
    public record EquityPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            List<Figure> figures,
            String action,
            List<Field> fields,
            @Nullable String bars,
            String areasTitle,
            @Nullable String centre,
            List<AreaLine> areas,
            List<BandLine> below,
            List<EquityLine> rounds,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One scenario in a list. */
    public record BudgetLine(
            String id, String address, String name, String budget, String objective, String state, String made) {}

    /**
     * The scenarios of a round.
     *
     * @param costs what is known of costs; null for no table
     */
    public record BudgetsPage(
            RoundHead round, @Nullable String costs, String action, List<BudgetLine> lines, boolean comparable) {}

    /** A name and cells beside it. */
    public record BudgetRow(
            String name, @Nullable String code, @Nullable String address, List<String> cells) {}

    /**
     * A table of a budget; nothing is shown of one without lines.
     *
     * @param texts how many columns after the first hold words; the others hold figures
     */
    public record BudgetTable(String title, int texts, List<String> heads, List<BudgetRow> lines) {}

    /** What is paid for in one organisation. */
    public record BudgetGain(
            String name,
            String code,
            String address,
            String before,
            String after,
            String gain,
            String spent,
            List<BudgetPaid> paid) {}

    /** One thing that is paid for, and who says what it costs. */
    public record BudgetPaid(String what, String cost, String source) {}

    /**
     * What a budget came to.
     *
     * @param sentences what the figures mean
     * @param methods the optimum and the formulas side by side
     * @param methodBars the same as bars
     * @param sources rows of the table of costs
     */
    public record BudgetOutcome(
            List<Figure> figures,
            List<String> sentences,
            BudgetTable methods,
            String methodBars,
            String methodBarsTitle,
            String action,
            List<Field> fields,
            @Nullable String areaBars,
            BudgetTable areas,
            BudgetTable nodes,
            String gainingTitle,
            List<BudgetGain> gaining,
            String shown,
            @Nullable String previous,
            @Nullable String next,
            BudgetTable sources,
            String csv,
            String json) {}

    /**
     * One scenario.
     *
     * @param waiting why there is nothing to show yet; null once it is computed
     */
    public record BudgetPage(
            RoundHead round,
            String all,
            String name,
            List<Figure> asked,
            BudgetTable limits,
            BudgetTable required,
            @Nullable String waiting,
            @Nullable BudgetOutcome outcome) {}

    /** Scenarios side by side. */
    public record BudgetComparisonPage(
            RoundHead round,
            String all,
            BudgetTable figures,
            @Nullable String bars,
            String barsTitle,
            BudgetTable areas) {}

    /** The five numbers of a group, and its mean. */
    public record BoxLine(
            String name,
            @Nullable String code,
            int organisations,
            String minimum,
            String lowerQuartile,
            String median,
            String upperQuartile,
            String maximum,
            String mean) {}

    /** How the scores of a round are spread. */
    public record DistributionPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            List<Figure> figures,
            String action,
            List<Field> fields,
            @Nullable String histogram,
            @Nullable String boxes,
            String groupsTitle,
            List<BoxLine> lines,
            List<BandLine> bands,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One value, and the class of its colour. */
    public record HeatCell(String text, String style) {}

    /** One organisation by the parts of a node. */
    public record HeatLine(String rank, String name, String code, String address, String score, List<HeatCell> cells) {}

    /** Organisations by the parts of a node. */
    public record HeatmapPage(
            RoundHead round,
            String name,
            boolean provisional,
            String action,
            List<Field> fields,
            List<String> parts,
            List<HeatLine> lines,
            List<HeatCell> shades,
            @Nullable String previous,
            @Nullable String next,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /**
     * The result of one organisation in one node.
     *
     * @param kind strength, gap or nothing, against the median
     */
    public record ComparedCell(
            String score,
            @Nullable String band,
            String style,
            @Nullable String rank,
            String kind,
            String toMedian,
            @Nullable String toFirst) {}

    /** One node of a few organisations. */
    public record ComparedLine(String name, int level, String median, List<ComparedCell> cells) {}

    /**
     * A few organisations beside each other.
     *
     * @param chosen codes in the fields of the form
     * @param bars null while fewer than two are chosen
     */
    public record ComparisonPage(
            RoundHead round,
            String name,
            boolean provisional,
            String action,
            List<String> chosen,
            List<Option> offered,
            List<Field> fields,
            List<Figure> figures,
            @Nullable String bars,
            List<Option> organisations,
            List<ComparedLine> lines,
            @Nullable String omitted,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One stage of a round, and how much of it is left. */
    public record StageLine(String name, String opens, String closes, String left) {}

    /** Participants of an area or a type by the state of their assessments. */
    public record ResponseLine(
            String name,
            @Nullable String code,
            int participants,
            int notStarted,
            int inProgress,
            int submitted,
            String completion) {}

    /** Who has not begun. */
    public record WaitingLine(String name, String code, String type) {}

    /** How a round comes along. */
    public record BoardPage(
            RoundHead round,
            boolean own,
            List<Figure> figures,
            List<StageLine> stages,
            @Nullable String curve,
            @Nullable String areas,
            String areasTitle,
            List<ResponseLine> areaLines,
            List<ResponseLine> typeLines,
            List<WaitingLine> waiting,
            @Nullable String waitingShown,
            Downloads downloads,
            @Nullable String source) {}

    /** What lies right below an organisation, or a type. */
    public record RollupLine(
            String name,
            @Nullable String code,
            @Nullable String address,
            int organisations,
            int scored,
            String coverage,
            String mean,
            String median,
            String minimum,
            String maximum) {}

    /** Scores rolled up along the tree of organisations; the last step of the path is what is looked at. */
    public record RollupPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            List<Figure> figures,
            String action,
            @Nullable String parent,
            List<Field> fields,
            List<Option> path,
            @Nullable String bars,
            String title,
            String rule,
            List<RollupLine> lines,
            @Nullable String shown,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One item of an instrument. */
    public record ItemLine(
            String name,
            String code,
            String mean,
            String deviation,
            String missing,
            String floor,
            String ceiling,
            String itemRest,
            String alphaWithout) {}

    /** What is summed up in a node. */
    public record ItemGroup(String name, String about, List<ItemLine> items) {}

    /** How well an instrument measures. */
    public record QualityPage(
            RoundHead round,
            boolean provisional,
            boolean own,
            String action,
            List<Field> fields,
            @Nullable String bars,
            List<ItemGroup> groups,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** What a colour of a map means. */
    public record MapKey(String style, String text) {}

    /** One organisation of a map, and whether the map does not have it. */
    public record MapLine(
            String rank,
            String name,
            String code,
            String address,
            String score,
            String band,
            String style,
            boolean absent) {}

    /** The scores of a round on a map. */
    public record MapPage(
            RoundHead round,
            String name,
            boolean provisional,
            String action,
            List<Field> fields,
            @Nullable String map,
            @Nullable String attribution,
            List<MapKey> keys,
            @Nullable String absent,
            boolean banded,
            List<MapLine> lines,
            @Nullable String shown,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One measure of a plan; costs by budget year, in their order. */
    public record MeasureLine(
            String code,
            String title,
            @Nullable String description,
            String node,
            String target,
            String owner,
            String fundingSource,
            String due,
            String state,
            String stateText,
            List<String> costs) {}

    /** Costs of one budget year from one source. */
    public record CostLine(String year, String source, String amount, String currency) {}

    /** How far a plan had come. */
    public record NoteLine(
            String at, @Nullable String measure, @Nullable String state, String text) {}

    /**
     * The action plan of an organisation.
     *
     * @param totals costs of each budget year, in their order
     * @param notes the newest first
     */
    public record PlanPage(
            RoundHead round,
            String organisation,
            String code,
            String organisationAddress,
            String title,
            String state,
            String stateText,
            String open,
            List<Figure> facts,
            List<Figure> figures,
            String costs,
            List<String> years,
            List<MeasureLine> measures,
            List<String> totals,
            List<CostLine> sources,
            List<NoteLine> notes,
            @Nullable String notesShown) {}

    /** The plans of the organisations right below one, by node. */
    public record PlanAreaLine(String name, int plans, List<String> nodes, String measures, String cost) {}

    /** One plan of a list. */
    public record PlanListLine(
            String address,
            String organisation,
            String code,
            String title,
            String state,
            String stateText,
            String measures,
            String cost) {}

    /** What the action plans of a round come to. */
    public record PlansPage(
            RoundHead round,
            boolean onlyOpen,
            String cost,
            List<Figure> figures,
            List<String> nodes,
            List<PlanAreaLine> areas,
            List<CostLine> sources,
            List<PlanListLine> plans,
            @Nullable String plansShown) {}
    /** That there is no round before, for a report of this name. */
    public record NothingBeforePage(RoundHead round, String name) {}

    /**
     * The change of one organisation.
     *
     * @param kind strength, gap or nothing
     */
    public record ChangeLine(
            String name,
            String code,
            String address,
            String before,
            String now,
            String kind,
            String change,
            String data,
            String method,
            String mark) {}

    /** How scores changed since a round before. */
    public record ChangesPage(
            RoundHead round,
            String name,
            String before,
            boolean provisional,
            boolean own,
            String action,
            List<Field> fields,
            List<Figure> figures,
            @Nullable String waterfall,
            @Nullable String note,
            List<ChangeLine> lines,
            String shown,
            @Nullable String previous,
            @Nullable String next,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** How many went from one band into another. */
    public record MatrixCell(String count, String kind) {}

    /** Where those of one band went. */
    public record MatrixLine(String name, List<MatrixCell> cells, String sum) {}

    /** What one organisation did. */
    public record MoverLine(
            String name,
            String code,
            String address,
            @Nullable String before,
            String styleBefore,
            @Nullable String now,
            String styleNow,
            String steps,
            String kind,
            String mark) {}

    /** From which band organisations went into which. */
    public record TransitionsPage(
            RoundHead round,
            String name,
            String before,
            boolean provisional,
            boolean own,
            String action,
            List<Field> fields,
            List<Figure> figures,
            @Nullable String note,
            @Nullable String sankey,
            List<String> columns,
            List<MatrixLine> matrix,
            List<MoverLine> lines,
            String shown,
            @Nullable String previous,
            @Nullable String next,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** One organisation in its quadrant. */
    public record PointLine(
            String name, String code, String address, String x, String y, String style, String quadrant) {}

    /** Organisations in quadrants. */
    public record QuadrantPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            String action,
            List<Field> fields,
            List<Figure> figures,
            @Nullable String plot,
            String across,
            String upwards,
            List<PointLine> lines,
            String shown,
            @Nullable String previous,
            @Nullable String next,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** The scores of one round. */
    public record RoundTrendLine(
            String address,
            String title,
            String referenceDate,
            String organisations,
            String mean,
            String median,
            String link,
            String linked,
            String mark) {}

    /** What became of scores from round to round. */
    public record RoundTrendPage(
            RoundHead round,
            String name,
            boolean provisional,
            boolean own,
            String action,
            List<Field> fields,
            String lines,
            List<RoundTrendLine> rounds,
            Downloads downloads,
            @Nullable String source,
            @Nullable String checksum) {}

    /** Addresses of a report in its other forms. */
    public record Downloads(String csv, String xlsx, String png, String svg, String json) {

        /**
         * Of a report.
         *
         * @param address gives that of a form by its code
         */
        public static Downloads of(UnaryOperator<String> address) {
            return new Downloads(
                    address.apply("csv"),
                    address.apply("xlsx"),
                    address.apply("png"),
                    address.apply("svg"),
                    address.apply("json"));
        }
    }

    /** An error. */
    public record ProblemPage(int status, String title, String text) {}
}
