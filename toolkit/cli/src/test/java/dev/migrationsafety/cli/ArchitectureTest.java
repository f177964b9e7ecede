package dev.migrationsafety.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety.cli");

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(5);
    }

    @Test
    void knowsNoDriverNoEngineAndNoGenerator() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "picocli..",
                        "dev.migrationsafety.cli",
                        "dev.migrationsafety.configuration..",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.engine.statistics",
                        "dev.migrationsafety.finding",
                        "dev.migrationsafety.gate",
                        "dev.migrationsafety.invariant",
                        "dev.migrationsafety.migration..",
                        "dev.migrationsafety.rehearsal",
                        "dev.migrationsafety.report..",
                        "org.jspecify.annotations",
                        "org.apiguardian..")
                .check(MODULE);
    }

    @Test
    void marksItsPackageAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.cli").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
