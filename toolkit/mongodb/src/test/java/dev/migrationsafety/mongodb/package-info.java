/** Tests of the MongoDB engine. */
@NullMarked
package dev.migrationsafety.mongodb;

import org.jspecify.annotations.NullMarked;
