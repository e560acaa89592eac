/** What protocols share: addresses, and the payload that nobody knows. */
@NullMarked
package org.bitrecord.protocols;

import org.jspecify.annotations.NullMarked;
