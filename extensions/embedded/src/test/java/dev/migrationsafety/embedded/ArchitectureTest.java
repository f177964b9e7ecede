package dev.migrationsafety.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
            .importPackages("dev.migrationsafety.embedded");

    @Test
    void knowsNothingButTheSpiOfTheServersAndItsLibrary() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.migrationsafety.embedded",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.finding",
                        "org.jspecify.annotations",
                        "org.apache.commons.compress..")
                .check(MODULE);
    }

    @Test
    void showsUsersTheProvisionerAlone() {
        assertThat(MODULE.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("EmbeddedProvisioner");
    }

    @Test
    void marksItsPackageAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.embedded").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
