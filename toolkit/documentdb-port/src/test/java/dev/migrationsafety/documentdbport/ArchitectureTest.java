package dev.migrationsafety.documentdbport;

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
            .importPackages("dev.migrationsafety.documentdbport");

    @Test
    void knowsNothingOfTheToolkit() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.migrationsafety.documentdbport", "org.bson..", "org.jspecify.annotations")
                .check(MODULE);
    }

    @Test
    void showsThePortAlone() {
        assertThat(MODULE.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("DocumentDbPort");
    }

    @Test
    void marksItsPackageAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.documentdbport").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
