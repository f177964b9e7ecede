/** What a step newly demands of documents; start at {@link dev.migrationsafety.mongodb.transition.DocumentTransitions}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.transition;

import org.jspecify.annotations.NullMarked;
