package org.flambeau.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.flambeau.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule thePublishedLanguageDependsOnNothingOfOurs = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.flambeau.contracts..", "java..", "com.fasterxml.jackson..");
}
