/** Tests that keep the documentation true to the code: rule pages, configuration, snippets of the guide. */
@NullMarked
package dev.migrationsafety.docs;

import org.jspecify.annotations.NullMarked;
