package dev.migrationsafety.postgresql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety.postgresql");

    @Test
    void knowsNothingButCoreSqlAndTheDriver() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "dev.migrationsafety.postgresql..",
                        "dev.migrationsafety.data..",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.finding",
                        "dev.migrationsafety.migration..",
                        "dev.migrationsafety.schema",
                        "dev.migrationsafety.sql..",
                        "org.jspecify.annotations",
                        "org.postgresql..")
                .check(MODULE);
    }

    @Test
    void hasNoCycles() {
        slices().matching("dev.migrationsafety.postgresql.(**)")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
        classes()
                .that()
                .resideOutsideOfPackage("dev.migrationsafety.postgresql")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("dev.migrationsafety.postgresql")
                .check(MODULE);
    }

    @Test
    void showsOtherPackagesTheEngineAndItsServersAlone() {
        assertThat(MODULE.stream()
                        .filter(type -> type.getPackageName().equals("dev.migrationsafety.postgresql"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("PostgresEngine", "PostgresServer", "GivenServer");
    }

    @Test
    void marksItsPackagesAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.postgresql").getSubpackagesInTree())
                .hasSize(17)
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class));
        assertThat(MODULE.getPackage("dev.migrationsafety.postgresql").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
