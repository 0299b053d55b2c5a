package org.flambeau.ceremony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.flambeau.ceremony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta.persistence..", "jakarta.ws.rs..", "jakarta.enterprise..", "io.quarkus..", "org.hibernate.."
    };

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flambeau.medals..", "org.flambeau.broadcast..", "org.flambeau.cli..");

    @ArchTest
    static final ArchRule timingIsPureArithmetic = classes()
            .that()
            .resideInAPackage("..timing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.flambeau.ceremony.timing..");

    @ArchTest
    static final ArchRule theDomainIsFreeOfFrameworks = noClasses()
            .that()
            .areRecords()
            .or()
            .areInterfaces()
            .or()
            .areEnums()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("org.flambeau.ceremony.(*)..").should().beFreeOfCycles();
}
