/**
 * Values that differ from each other or tell most; start at
 * {@link dev.migrationsafety.generation.value.key.UniqueValues}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.value.key;

import org.jspecify.annotations.NullMarked;
