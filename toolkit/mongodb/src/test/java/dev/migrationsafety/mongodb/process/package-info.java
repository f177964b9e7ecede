/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.process;

import org.jspecify.annotations.NullMarked;
