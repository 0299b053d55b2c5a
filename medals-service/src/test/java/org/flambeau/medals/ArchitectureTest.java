package org.flambeau.medals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.flambeau.medals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Storage, HTTP and the use cases that join them; everything else is domain. */
    private static final DescribedPredicate<JavaClass> WIRED = DescribedPredicate.describe(
            "wired into a framework",
            type -> type.getAnnotations().stream()
                            .anyMatch(annotation ->
                                    annotation.getRawType().getName().startsWith("jakarta."))
                    || type.getSimpleName()
                            .matches("UtcClock|RegisterDesk|Tagged|Paging|Flag|Language|.*Questions?|Refusing")
                    || type.getEnclosingClass().isPresent());

    @ArchTest
    static final ArchRule nothingKnowsAnotherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flambeau.ceremony..", "org.flambeau.broadcast..", "org.flambeau.cli..");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule domainIsFreeOfFrameworks = noClasses()
            .that(DescribedPredicate.not(WIRED))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "io.quarkus..",
                    "io.quarkiverse..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("org.flambeau.medals.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesAreNobodysBusiness =
            classes().that().haveSimpleNameEndingWith("Resource").should().notHaveModifier(JavaModifier.PUBLIC);
}
