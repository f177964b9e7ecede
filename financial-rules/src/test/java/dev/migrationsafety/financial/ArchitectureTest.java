package dev.migrationsafety.financial;

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
            .importPackages("dev.migrationsafety.financial");

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(5);
    }

    @Test
    void knowsCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.migrationsafety.financial",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.finding",
                        "dev.migrationsafety.invariant",
                        "dev.migrationsafety.migration..",
                        "dev.migrationsafety.schema",
                        "org.jspecify.annotations")
                .check(MODULE);
    }

    @Test
    void marksItsPackageAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.financial").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
