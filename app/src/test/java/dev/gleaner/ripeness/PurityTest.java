package dev.gleaner.ripeness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * Ripeness is a pure function of its snapshot; a thread file is read with commonmark and nothing
 * else.
 */
@AnalyzeClasses(
        packages = {"dev.gleaner.ripeness", "dev.gleaner.thread"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchRule ripenessKnowsTheModelAlone =
            classes()
                    .that()
                    .resideInAPackage("dev.gleaner.ripeness")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "dev.gleaner.graph",
                            "dev.gleaner.graph.thread",
                            "dev.gleaner.ripeness");

    @ArchTest
    static final ArchRule ripenessReadsNoClock =
            noClasses()
                    .that()
                    .resideInAPackage("dev.gleaner.ripeness")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule markdownIsSeenByThreadFilesAlone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.gleaner.thread.file")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.commonmark..");
}
