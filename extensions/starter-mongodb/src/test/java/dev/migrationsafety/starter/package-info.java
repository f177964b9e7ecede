/** Tests of what a user's class path brings together. */
@NullMarked
package dev.migrationsafety.starter;

import org.jspecify.annotations.NullMarked;
