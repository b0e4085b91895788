package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.scoring.Survey;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.engine.pipeline.ColumnStep;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.model.app.ScoringModels;

/** The text of a model leaves defaults out; its runs are hashed with the engine version, which stands for these. */
class DefaultSettingsTest {
    private static final Path GTMI =
            Path.of("../survey-service/contracts/events/framework-published.v1/examples/gtmi.json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'step':'screen','method':'availability' | 'availability':0.6666666666666666",
                "'step':'screen','method':'non-zero' | 'nonZero':0.05",
                "'step':'impute','method':'regression' | 'predictors':3,'insideParent':false",
                "'step':'impute','method':'expectation-maximisation' | 'tolerance':1e-8,'iterations':10000,'ridge':0",
                "'step':'treat','method':'winsorise' | 'points':5,'skewness':2,'kurtosis':3.5,'force':false",
                "'step':'treat','method':'winsorise','then':'log-ct' | 'thenOnTreated':false",
                "'step':'treat','method':'winsorise-quantiles' | 'lower':0.025,'upper':0.975,'force':true",
                "'step':'normalise' | 'method':'min-max','range':[0,100]",
                "'step':'normalise','method':'z-score' | 'mean':0,'sd':1,'population':false",
                "'step':'normalise','method':'scaled' | 'lower':0,'upper':100,'factor':100",
                "'step':'normalise','method':'goalposts','lower':0,'upper':1 | 'range':[0,100],'capped':true,'cappedAt':'both','logarithmic':false",
                "'step':'normalise','method':'rank' | 'ties':'lowest'",
                "'step':'normalise','method':'percentile-rank' | 'ties':'lowest','basis':'between-ends'",
                "'step':'normalise','method':'fraction-of-max' | 'turning':'reflected'",
                "'step':'normalise','method':'distance-to-target','target':1 | 'capped':false",
                "'step':'normalise','method':'above-below-mean' | 'threshold':0.2",
                "'step':'normalise','method':'categories' | 'percentiles':[5,15,35,65,85,95],'scores':[0,20,40,50,60,80,100]",
                "'step':'aggregate' | 'method':'arithmetic','missing':'drop'",
                "'step':'aggregate','coverage':0.5 | 'missing':'coverage','coverageOf':'children'",
                "'step':'aggregate','missing':'coverage' | 'coverage':0.6666666666666666",
                "'step':'aggregate','method':'mean-min' | 'penalty':1,'complementarity':0",
                "'step':'aggregate','method':'copeland' | 'tolerance':1e-9",
                "'step':'aggregate','method':'mpi' | 'penalty':'minus','population':true",
                "'step':'aggregate','method':'ampi' | 'penalty':'minus'",
            })
    void theseAreTheDefaultsOfEngineVersion3(String step, String defaults) {
        assertThat(EngineVersion.CURRENT)
                .as("Another default is another engine: give it a new version, so that hashes tell")
                .isEqualTo("3");
        IndexModel bare = model(step);
        IndexModel said = model(step + "," + defaults);

        assertThat(rules(said)).isEqualTo(rules(bare));
        assertThat(said.groupSteps("index")).isEqualTo(bare.groupSteps("index"));
    }

    private static List<Object> rules(IndexModel model) {
        return model.steps().stream()
                .<Object>map(step -> step instanceof ColumnStep columns ? columns.rule("cgsi") : step)
                .toList();
    }

    private static IndexModel model(String step) {
        ObjectNode document = (ObjectNode) Survey.read(Contracts.read(GTMI)).path("document");
        ((ObjectNode) document.path("tree")).remove(List.of("aggregation", "missing"));
        document.putObject("scoring").putArray("steps").add(Survey.read("{" + step.replace('\'', '"') + "}"));
        return ScoringModels.ofFramework(document).index();
    }
}
