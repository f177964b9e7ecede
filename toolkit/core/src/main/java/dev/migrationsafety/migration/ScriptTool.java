package dev.migrationsafety.migration;

import java.util.Map;

/**
 * A tool that runs scripts in a process of its own, and how it is started; implemented by engines as values. A script
 * without one is run by the tool of its layout.
 */
public interface ScriptTool {
    /** Its name, for reports. */
    String id();

    /** The same with the texts of all files that a script may include, by path. */
    ScriptTool with(Map<String, String> files);
}
