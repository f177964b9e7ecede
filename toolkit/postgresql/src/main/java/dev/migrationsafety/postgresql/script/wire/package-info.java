/**
 * The connections of a script and what goes over them; start at
 * {@link dev.migrationsafety.postgresql.script.wire.Wire}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.script.wire;

import org.jspecify.annotations.NullMarked;
