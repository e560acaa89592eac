/** What a run has to tell, as values: the engine makes them, the terminal prints them. */
@NullMarked
package org.bitrecord.ping.report;

import org.jspecify.annotations.NullMarked;
