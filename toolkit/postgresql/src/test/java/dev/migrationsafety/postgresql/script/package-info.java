/** Tests of splitting and running scripts. */
@NullMarked
package dev.migrationsafety.postgresql.script;

import org.jspecify.annotations.NullMarked;
