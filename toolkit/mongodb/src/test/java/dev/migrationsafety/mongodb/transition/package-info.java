/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.transition;

import org.jspecify.annotations.NullMarked;
