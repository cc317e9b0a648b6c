package dev.gleaner.ingest.read;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.InstantSource;

@AnalyzeClasses(
        packages = "dev.gleaner.ingest",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ReadPurityTest {

    private static final String[] PURE = {
        "dev.gleaner.ingest.read..", "dev.gleaner.ingest.text", "dev.gleaner.ingest.name"
    };

    @ArchTest
    static final ArchRule readDependsOnTheModelIcuAndItsRegistriesAlone =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.io",
                            "java.nio.charset",
                            "java.time",
                            "dev.gleaner.ingest.read..",
                            "dev.gleaner.ingest.text",
                            "dev.gleaner.ingest.name",
                            "dev.gleaner.graph",
                            "com.ibm.icu..",
                            "org.yaml.snakeyaml..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule readHasNoClockAndNoPatternOnForeignText =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(InstantSource.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.regex");
}
