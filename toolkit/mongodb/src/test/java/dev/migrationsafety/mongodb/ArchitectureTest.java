package dev.migrationsafety.mongodb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
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
            .importPackages("dev.migrationsafety.mongodb");

    @Test
    void knowsNothingButCoreAndTheDriver() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.migrationsafety.mongodb..",
                        "dev.migrationsafety.data..",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.finding",
                        "dev.migrationsafety.migration..",
                        "dev.migrationsafety.schema",
                        "org.jspecify.annotations",
                        "com.mongodb..",
                        "org.bson..")
                .check(MODULE);
    }

    @Test
    void hasNoCycles() {
        slices().matching("dev.migrationsafety.mongodb.(**)")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
        classes()
                .that()
                .resideOutsideOfPackage("dev.migrationsafety.mongodb")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("dev.migrationsafety.mongodb")
                .check(MODULE);
    }

    @Test
    void dropsDatabasesInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(MongoServer.class.getName())
                .should()
                .callMethod(MongoDatabase.class, "drop")
                .check(MODULE);
    }

    @Test
    void showsOtherPackagesTheEngineAndItsServersAlone() {
        assertThat(MODULE.stream()
                        .filter(type -> type.getPackageName().equals("dev.migrationsafety.mongodb"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("MongoEngine", "MongoServer", "GivenMongoServer");
    }

    @Test
    void marksItsPackagesAgainstNulls() {
        assertThat(MODULE.getPackage("dev.migrationsafety.mongodb").getSubpackagesInTree())
                .hasSize(11)
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class));
        assertThat(MODULE.getPackage("dev.migrationsafety.mongodb").isAnnotatedWith(NullMarked.class))
                .isTrue();
    }
}
