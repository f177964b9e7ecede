/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.generation;

import org.jspecify.annotations.NullMarked;
