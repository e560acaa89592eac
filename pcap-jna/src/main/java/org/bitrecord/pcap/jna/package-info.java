/**
 * The native functions, one class a library, and the memory they work on: the only place that names JNA.
 *
 * <p>All functions are mapped directly and take addresses as {@code long}: such a call costs about 0.1 us and allocates
 * nothing. The layouts that callers write and read are those of 64-bit systems; those of Linux are the same on x86_64
 * and aarch64.
 */
@NullMarked
package org.bitrecord.pcap.jna;

import org.jspecify.annotations.NullMarked;
