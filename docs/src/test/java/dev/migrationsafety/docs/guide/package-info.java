/** The snippets of the guide, compiled and run. */
@NullMarked
package dev.migrationsafety.docs.guide;

import org.jspecify.annotations.NullMarked;
