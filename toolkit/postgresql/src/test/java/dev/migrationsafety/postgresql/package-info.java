/** Tests of the engine on embedded servers. */
@NullMarked
package dev.migrationsafety.postgresql;

import org.jspecify.annotations.NullMarked;
