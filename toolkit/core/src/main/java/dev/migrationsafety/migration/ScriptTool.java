package dev.migrationsafety.migration;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * A tool that runs scripts in a separate process, and the command that starts it; implemented by engines as values.
 * The layout's tool runs a script that has none.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptTool {
    /** Its name, for reports. */
    String id();

    /** The same with the texts of all files that a script may include, by path. */
    ScriptTool with(Map<String, String> files);
}
