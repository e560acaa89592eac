/** What is said to the user: one catalogue of ids and texts, and the one class that prints them. */
@NullMarked
package org.bitrecord.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
