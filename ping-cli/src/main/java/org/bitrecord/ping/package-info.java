/** The command line of {@code sup}: reads the options, puts engine and terminal together, and decides the exit code. */
@NullMarked
package org.bitrecord.ping;

import org.jspecify.annotations.NullMarked;
