package dev.migrationsafety.migration;

/**
 * A piece of a script that its tool sends to the server as one command, cut by the tool's own rules.
 *
 * @param line line of its first character in the file, from 1
 * @param text what is sent
 */
public record ScriptCommand(int line, String text) {}
