package dev.migrationsafety.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(6);
    }

    @Test
    void knowsNoDriverNoJunitNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.junit..",
                        "net.jqwik..",
                        "com.fasterxml..",
                        "com.samskivert..",
                        "org.snakeyaml..",
                        "dev.migrationsafety.report.console..",
                        "dev.migrationsafety.report.files..",
                        "dev.migrationsafety.report.format..",
                        "dev.migrationsafety.report.html..",
                        "dev.migrationsafety.configuration.file..",
                        "dev.migrationsafety.configuration.run..",
                        "dev.migrationsafety.sql..",
                        "dev.migrationsafety.postgresql..",
                        "dev.migrationsafety.generation..")
                .check(MODULE);
    }

    @Test
    void leavesPropertiesAndExitToTheOutermostModules() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(MODULE);
        noClasses().should().callMethod(System.class, "getenv").check(MODULE);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(MODULE);
        noClasses().should().callMethod(System.class, "exit", int.class).check(MODULE);
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        List<String> unmarked = MODULE.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
