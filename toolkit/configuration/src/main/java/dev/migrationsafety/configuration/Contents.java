package dev.migrationsafety.configuration;

import dev.migrationsafety.finding.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads single files of a {@link Place}, in a directory or a jar. */
public record Contents(ClassLoader classLoader) {
    /** The bytes of a file; empty if there is none. */
    public Optional<byte[]> read(Place place) {
        try {
            if (place.onClassPath()) {
                return resource(place.path());
            }
            Path file = Path.of(place.path());
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ConfigurationException("File " + place + " cannot be read: " + e + ". Make it readable.", e);
        }
    }

    /** The bytes of a resource; the same path twice with different bytes is an error, since one would be left out. */
    private Optional<byte[]> resource(String path) throws IOException {
        List<URL> urls = Collections.list(classLoader.getResources(path));
        Optional<byte[]> found = Optional.empty();
        for (URL url : urls) {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                byte[] bytes = in.readAllBytes();
                if (found.isPresent() && !Arrays.equals(found.get(), bytes)) {
                    throw new ConfigurationException("The class path has " + path + " with different contents in "
                            + urls.get(0) + " and " + url + ". Keep one of the two.");
                }
                found = Optional.of(bytes);
            }
        }
        return found;
    }

    /** Bytes as text, without a byte order mark. */
    public static String text(Place place, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ConfigurationException("File " + place + " is not in UTF-8. Save it as UTF-8.", e);
        }
    }
}
