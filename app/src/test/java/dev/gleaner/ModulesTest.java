package dev.gleaner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import java.net.URL;
import java.util.List;

/** Dependencies run one way, and a library is seen by one package. No rule passes on nothing. */
class ModulesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // The tests of graph-schema come as a jar.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.gleaner");

    @Test
    void packagesOfTheApplicationAreModulesWithoutCycles() {
        ApplicationModules modules =
                ApplicationModules.of(
                        Application.class,
                        JavaClass.Predicates.resideInAnyPackage(
                                "dev.gleaner.graph..", "dev.gleaner.ingest.."));

        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(12);
        modules.verify();
    }

    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.gleaner.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void graphKnowsNeitherIngestNorApplication() {
        noClasses()
                .that()
                .resideInAPackage("dev.gleaner.graph..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.gleaner.graph..",
                        "java..",
                        "org.neo4j.driver..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "ac.simons.neo4j..")
                .check(CLASSES);
    }

    @Test
    void partsOfAModuleDoNotKnowTheWhole() {
        for (String module :
                List.of("dev.gleaner.thread", "dev.gleaner.cli", "dev.gleaner.ingest")) {
            noClasses()
                    .that()
                    .resideInAPackage(module + ".*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(module)
                    .check(CLASSES);
        }
    }

    @Test
    void ingestKnowsNoApplication() {
        noClasses()
                .that()
                .resideInAPackage("dev.gleaner.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gleaner.cli..",
                        "dev.gleaner.web..",
                        "dev.gleaner.api..",
                        "dev.gleaner.thread..",
                        "dev.gleaner.ripeness..",
                        "dev.gleaner.operation..",
                        "org.springframework..")
                .check(CLASSES);
    }

    @Test
    void doorsDoNotReachPastTheOperations() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.gleaner.web..", "dev.gleaner.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gleaner.graph.store..",
                        "dev.gleaner.ingest..",
                        "org.neo4j..",
                        "dev.gleaner.workspace..")
                .check(CLASSES);
    }

    @Test
    void onlyTheFetcherOpensConnectionsToTheWorld() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.gleaner.ingest.fetch..",
                        // The command's way to the server of its own data folder, on this machine.
                        "dev.gleaner.cli.client..",
                        // The sample newsroom listens on loopback.
                        "dev.gleaner.demo..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.DatagramSocket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.channels.SocketChannel")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.channels.AsynchronousSocketChannel")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(Jsoup.class, "connect", String.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "org.apache.hc..", "com.sun.net.httpserver..")
                .check(CLASSES);
        assertUsed("org.apache.hc..", "dev.gleaner.ingest.fetch..");
    }

    @Test
    void eachLibraryIsSeenByOnePackage() {
        seenOnlyBy("org.apache.lucene..", "dev.gleaner.ingest.index..");
        seenOnlyBy("com.rometools..", "dev.gleaner.ingest.feed..");
        seenOnlyBy(
                "org.jsoup..",
                "dev.gleaner.ingest.extract..",
                "dev.gleaner.ingest.feed..",
                "dev.gleaner.ingest.listing..",
                "dev.gleaner.ingest.mail..");
        seenOnlyBy("org.apache.pdfbox..", "dev.gleaner.ingest.pdf..");
        seenOnlyBy("jakarta.mail..", "dev.gleaner.ingest.mail..");
        seenOnlyBy("crawlercommons.sitemaps..", "dev.gleaner.ingest.listing..");
        seenOnlyBy("crawlercommons.robots..", "dev.gleaner.ingest.robots..");
        seenOnlyBy("picocli..", "dev.gleaner.cli..");
        seenOnlyBy("org.commonmark..", "dev.gleaner.thread.file..");
        seenOnlyBy("com.dynatrace.hash4j..", "dev.gleaner.ingest.link..");
    }

    @Test
    void onlyOnePackageMakesXmlParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gleaner.ingest.xml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.xml.parsers..", "javax.xml.stream..", "javax.xml.transform..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jdom2.input.SAXBuilder")
                .check(CLASSES);
    }

    private static void seenOnlyBy(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
        assertUsed(library, packages);
    }

    /** A rule about something that nobody uses would prove nothing. */
    private static void assertUsed(String library, String... packages) {
        assertThat(
                        CLASSES.stream()
                                .filter(JavaClass.Predicates.resideInAnyPackage(packages))
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .anyMatch(dependency ->
                                        JavaClass.Predicates.resideInAPackage(library)
                                                .test(dependency.getTargetClass())))
                .as("%s is used where it may be", library)
                .isTrue();
    }
}
