package org.flambeau.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.flambeau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule messagingKnowsNoServiceAndNoHub = noClasses()
            .that()
            .resideInAPackage("org.flambeau.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.flambeau.medals..",
                    "org.flambeau.ceremony..",
                    "org.flambeau.broadcast..",
                    "org.flambeau.livehub..");

    @ArchTest
    static final ArchRule messagingKnowsNoDomain = noClasses()
            .that()
            .resideInAPackage("org.flambeau.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.flambeau.contracts.medals..",
                    "org.flambeau.contracts.ceremonies..",
                    "org.flambeau.contracts.notifications..");
}
