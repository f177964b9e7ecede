/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.document;

import org.jspecify.annotations.NullMarked;
