package org.phrom.reporting;

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

@AnalyzeClasses(packages = "org.phrom.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchTests ofEngines = ArchTests.in(OfEngines.class);

    @ArchTest
    static final ArchTests ofLayers = ArchTests.in(OfLayers.class);

    @ArchTest
    static final ArchTests ofStores = ArchTests.in(OfStores.class);

    @ArchTest
    static final ArchTests ofListening = ArchTests.in(OfListening.class);

    @ArchTest
    static final ArchRule sqlStaysInStoresTheReadModelItsReportsAndItsRebuild =
            ArchitectureRules.sqlStaysIn("..store..", "..readmodel..", "..report..", "..rebuild..");

    @ArchTest
    static final ArchRule postsCanBeRepeated = ArchitectureRules.postsCanBeRepeatedExcept();
}
