package dev.kube2wasm.migrator.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String CLI = "dev.kube2wasm.migrator.cli..";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kube2wasm.migrator.cli");

    @Test
    void rulesAndReadersAreFoundAtRunTime() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kube2wasm.migrator.java..", "dev.kube2wasm.migrator.kubernetes..")
                .because("an embedder picks the modules it needs, and so does the command line: through its class path")
                .check(classes);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("whatever else ends the process cannot be tested or embedded")
                .check(classes);
    }
}
