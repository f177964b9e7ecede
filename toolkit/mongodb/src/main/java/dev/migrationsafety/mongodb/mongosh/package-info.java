/** Scripts for mongosh: {@link dev.migrationsafety.mongodb.mongosh.MongoshLayout} reads them, {@link dev.migrationsafety.mongodb.mongosh.MongoshRunner} runs them; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.mongosh;

import org.jspecify.annotations.NullMarked;
