package dev.migrationsafety.configuration;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.schema.ContainerName;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts that stand in for those of the toolkit, and class paths that hold them. */
public final class FakeServices {
    private FakeServices() {}

    /** A class path with these engines, generators and provisioners, and none that the tests themselves see. */
    public static URLClassLoader classPath(Path folder, Map<Class<?>, List<Class<?>>> providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        for (Map.Entry<Class<?>, List<Class<?>>> role : providers.entrySet()) {
            Files.write(
                    services.resolve(role.getKey().getName()),
                    role.getValue().stream().map(Class::getName).toList());
        }
        return new OwnServices(new URL[] {folder.toUri().toURL()});
    }

    /** Has the classes and layouts of the tests, but engines, generators and provisioners of its own. */
    private static final class OwnServices extends URLClassLoader {
        private static final Set<String> OWN = Stream.of(DatabaseEngine.class, RecordGenerator.class, Provisioner.class)
                .map(role -> "META-INF/services/" + role.getName())
                .collect(Collectors.toUnmodifiableSet());

        OwnServices(URL[] urls) {
            super(urls, FakeServices.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return OWN.contains(name) ? findResources(name) : super.getResources(name);
        }
    }

    /** An engine named postgresql that opens no server. */
    public static final class Postgres implements DatabaseEngine {
        /** For ServiceLoader. */
        public Postgres() {}

        @Override
        public String id() {
            return "postgresql";
        }

        @Override
        public DatabaseServer open(ProvisionedServer server, Environment environment) {
            throw new ProvisioningException("the server does not answer");
        }

        @Override
        public ContainerName name(String text) {
            return ContainerName.of(text);
        }
    }

    /** An engine named mongodb that opens no server. */
    public static final class Mongo implements DatabaseEngine {
        /** For ServiceLoader. */
        public Mongo() {}

        @Override
        public String id() {
            return "mongodb";
        }

        @Override
        public DatabaseServer open(ProvisionedServer server, Environment environment) {
            throw new ProvisioningException("the server does not answer");
        }

        @Override
        public ContainerName name(String text) {
            return ContainerName.of(text);
        }
    }

    /** A generator that makes nothing for postgresql. */
    public static final class Generator implements RecordGenerator {
        /** For ServiceLoader. */
        public Generator() {}

        @Override
        public boolean generatesFor(String engine) {
            return engine.equals("postgresql");
        }

        @Override
        public NewRecords generate(GenerationRequest request) {
            return new NewRecords(List.of(), Map.of());
        }
    }

    /** Another one. */
    public static final class OtherGenerator implements RecordGenerator {
        /** For ServiceLoader. */
        public OtherGenerator() {}

        @Override
        public boolean generatesFor(String engine) {
            return engine.equals("postgresql");
        }

        @Override
        public NewRecords generate(GenerationRequest request) {
            return new NewRecords(List.of(), Map.of());
        }
    }

    /** A generator that makes nothing for mongodb. */
    public static final class MongoGenerator implements RecordGenerator {
        /** For ServiceLoader. */
        public MongoGenerator() {}

        @Override
        public boolean generatesFor(String engine) {
            return engine.equals("mongodb");
        }

        @Override
        public NewRecords generate(GenerationRequest request) {
            return new NewRecords(List.of(), Map.of());
        }
    }

    /** A provisioner that never can. */
    public static final class Never implements Provisioner {
        /** For ServiceLoader. */
        public Never() {}

        @Override
        public String id() {
            return "never";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<String> unavailable(ServerRequest request) {
            return Optional.of("it is Sunday");
        }

        @Override
        public ProvisionedServer provision(ServerRequest request) {
            throw new ProvisioningException("it is Sunday");
        }
    }
}
