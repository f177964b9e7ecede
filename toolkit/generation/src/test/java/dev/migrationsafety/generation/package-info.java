/** Tests of the row generator. */
@NullMarked
package dev.migrationsafety.generation;

import org.jspecify.annotations.NullMarked;
