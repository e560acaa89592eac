/** Codecs of random layouts, compared with a reference that reads and writes bit by bit. */
package org.bitrecord.processor.random;
