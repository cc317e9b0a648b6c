package dev.gleaner.ingest.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "dev.gleaner.ingest",
        importOptions = ImportOption.DoNotIncludeTests.class)
class LuceneIsSeenHereOnlyTest {

    @ArchTest
    static final ArchRule luceneIsSeenByTheIndexOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.gleaner.ingest.index..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule questionsAndAnswersAreNeutral =
            classes()
                    .that()
                    .resideInAPackage("dev.gleaner.ingest.index.query")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "dev.gleaner.graph..",
                            "dev.gleaner.ingest.index.query");

    @ArchTest
    static final ArchRule subPackagesDoNotSeeTheIndex =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.gleaner.ingest.index.query", "dev.gleaner.ingest.index.text")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.gleaner.ingest.index");
}
