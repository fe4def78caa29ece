package dev.kube2wasm.migrator.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the design says about who may lean on whom, kept by a test. A rule that matches no class fails. */
final class ArchitectureTest {

    private static final String API = "dev.kube2wasm.migrator.api..";
    private static final String ENGINE = "dev.kube2wasm.migrator.engine..";
    private static final String[] PURE = {
        "dev.kube2wasm.migrator.engine.link..",
        "dev.kube2wasm.migrator.engine.inspect..",
        "dev.kube2wasm.migrator.engine.decide.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kube2wasm.migrator.api", "dev.kube2wasm.migrator.engine");

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theApiNeedsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(API, "java..", "org.jspecify.annotations..")
                .because("whoever writes a rule or embeds the toolkit must not inherit our libraries"));
    }

    @Test
    void theEngineNamesNoRuleNoReaderAndNoFront() {
        check(noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kube2wasm.migrator.kubernetes..",
                        "dev.kube2wasm.migrator.java..",
                        "dev.kube2wasm.migrator.cli..",
                        "dev.kube2wasm.migrator.fixtures..")
                .because("a rule, a reader or a target is added in one place, and the engine finds it at run time"));
    }

    @Test
    void theCoreIsPure() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.time..",
                        "java.util.concurrent..",
                        "java.lang.reflect..")
                .because("equal input must give an equal verdict, wherever and whenever it is asked for"));
    }

    @Test
    void theCoreDoesNotAskItsSurroundings() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.type(System.class))))
                .because("an environment variable, a property or the clock would make two runs differ"));
    }

    @Test
    void onlyTheTreeWalksADiskAndOnlyTheCatalogueTheClassPath() {
        check(noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .and()
                .resideOutsideOfPackages(
                        "dev.kube2wasm.migrator.engine.tree..",
                        "dev.kube2wasm.migrator.engine.catalog..",
                        "dev.kube2wasm.migrator.engine.report..",
                        // Writes to strings, and takes addresses apart.
                        "dev.kube2wasm.migrator.engine.generate.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                .because("what touches the disk is where limits, links and permissions are dealt with"));
    }

    @Test
    void decidingLeansOnNothingButTheApi() {
        check(classes()
                .that()
                .resideInAPackage("dev.kube2wasm.migrator.engine.decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kube2wasm.migrator.engine.decide..", API, "java..", "org.jspecify.annotations..")
                .because("the subtraction is the idea that holds the rest together, so the rest must not hold it"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.kube2wasm.migrator.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each step can then be read, tested and replaced on its own"));
    }

    @Test
    void nothingIsRememberedBetweenRuns() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ENGINE)
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("one Migrator serves any number of estates and threads"));
    }

    @Test
    void classesAreFinalUnlessMadeToBeImplemented() {
        check(classes()
                .that()
                .resideInAPackage(ENGINE)
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areTopLevelClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("what was not designed to be extended should not be"));
    }

    @Test
    void nobodyEndsTheProcess() {
        check(noClasses()
                .that()
                .resideInAnyPackage(API, ENGINE)
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("an embedder's process is not ours to end"));
    }
}
