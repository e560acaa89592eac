/** Sends requests and makes events of what comes back; knows no terminal. */
@NullMarked
package org.bitrecord.ping.engine;

import org.jspecify.annotations.NullMarked;
