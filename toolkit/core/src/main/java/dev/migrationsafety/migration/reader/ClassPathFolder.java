package dev.migrationsafety.migration.reader;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Reads one folder from all roots of a class path, directories and jars, and merges the files. */
final class ClassPathFolder {
    private record Found(MigrationFile file, String source) {}

    private final ClassLoader classLoader;
    private final String location;
    private final String folder;
    private final Map<String, Found> found = new TreeMap<>();
    private final Set<String> jars = new HashSet<>();
    private final Problems problems;

    ClassPathFolder(ClassLoader classLoader, String location, String folder) {
        this.classLoader = classLoader;
        this.location = location;
        this.folder = folder.replaceAll("^/+|/+$", "");
        this.problems = new Problems("Migrations at " + location + " are ambiguous");
    }

    MigrationFiles read() {
        if (folder.isEmpty()) {
            throw new ConfigurationException("Location " + location
                    + " does not name a folder. Write classpath:folder, for example classpath:db/migration.");
        }
        try {
            boolean exists = false;
            for (URL url : Collections.list(classLoader.getResources(folder))) {
                exists = true;
                readRoot(url);
            }
            // A jar may contain files without an entry for their folder, which getResources then does not find.
            for (URL url : Collections.list(classLoader.getResources("META-INF/MANIFEST.MF"))) {
                if (url.openConnection() instanceof JarURLConnection connection) {
                    readJar(connection);
                }
            }
            problems.throwIfAny();
            if (!exists && found.isEmpty()) {
                throw new ConfigurationException("No migrations at " + location
                        + ": no directory and no jar on the class" + " path contains the folder " + folder
                        + ". Check the name, or that the resources are built.");
            }
        } catch (IOException | URISyntaxException e) {
            throw new ConfigurationException("Migrations at " + location + " cannot be read: " + e + ".", e);
        }
        return new MigrationFiles(
                location, found.values().stream().map(Found::file).toList());
    }

    private void readRoot(URL url) throws IOException, URISyntaxException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            readJar(jar);
        } else if (url.getProtocol().equals("file") || url.getProtocol().equals("jrt")) {
            List<MigrationFile> files = Directory.read(location, Path.of(url.toURI()));
            files.forEach(file -> add(file, url.toString()));
        } else {
            throw new ConfigurationException("Migrations at " + location + " cannot be listed in " + url
                    + ". Copy them into a directory or an ordinary jar.");
        }
    }

    private void readJar(JarURLConnection connection) throws IOException {
        String name = connection.getJarFileURL().toString();
        if (!jars.add(name)) {
            return;
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String prefix = folder + "/";
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        add(MigrationFile.of(entry.getName().substring(prefix.length()), bytes.readAllBytes()), name);
                    }
                }
            }
        }
    }

    private void add(MigrationFile file, String source) {
        if (Directory.leftOut(file.name())
                || file.path().startsWith(".")
                || file.path().contains("/.")) {
            return;
        }
        Found other = found.putIfAbsent(file.path(), new Found(file, source));
        if (other != null && !other.file().equals(file)) {
            problems.add(
                    file.path(),
                    "exists with different contents in " + other.source() + " and in " + source
                            + "; keep one of the two");
        }
    }
}
