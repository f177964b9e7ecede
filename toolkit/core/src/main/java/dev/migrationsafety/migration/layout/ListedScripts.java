package dev.migrationsafety.migration.layout;

/**
 * One entry of an ordered list of scripts: an up and its optional down.
 *
 * @param up path of the script relative to the migration root
 * @param down path of the script that goes back, empty if there is none
 */
public record ListedScripts(String up, String down) {}
