/** An engine in memory, a language of scripts for it, and a layout, a generator and a runner: what tests of core, and of modules on top of it, run on; start at {@link dev.migrationsafety.kit.KitEngine}. */
@NullMarked
package dev.migrationsafety.kit;

import org.jspecify.annotations.NullMarked;
