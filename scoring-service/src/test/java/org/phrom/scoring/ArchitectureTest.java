package org.phrom.scoring;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.phrom.kit.testing.ArchitectureRules;
import org.phrom.kit.testing.ArchitectureRules.OfEngines;
import org.phrom.kit.testing.ArchitectureRules.OfLayers;
import org.phrom.kit.testing.ArchitectureRules.OfListening;
import org.phrom.kit.testing.ArchitectureRules.OfStores;
import org.phrom.kit.testing.ArchitectureRules.OfTelling;

@AnalyzeClasses(packages = "org.phrom.scoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchTests ofLayers = ArchTests.in(OfLayers.class);

    @ArchTest
    static final ArchTests ofEngines = ArchTests.in(OfEngines.class);

    @ArchTest
    static final ArchTests ofStores = ArchTests.in(OfStores.class);

    @ArchTest
    static final ArchTests ofListening = ArchTests.in(OfListening.class);

    @ArchTest
    static final ArchTests ofTelling = ArchTests.in(OfTelling.class);

    @ArchTest
    static final ArchRule sqlStaysInStoresAndTheProjection =
            ArchitectureRules.sqlStaysIn("..store..", "..projection..");

    @ArchTest
    static final ArchRule postsCanBeRepeated = ArchitectureRules.postsCanBeRepeatedExcept(
            "CalculatorResource.compute", "CalculatorResource.computeFiles", "SimulationResource.simulate");
}
