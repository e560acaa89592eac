/** Prints events for people; knows no packets. */
@NullMarked
package org.bitrecord.ping.terminal;

import org.jspecify.annotations.NullMarked;
