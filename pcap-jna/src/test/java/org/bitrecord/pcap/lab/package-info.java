/** A small network of namespaces on this machine, for tests that need real peers. */
package org.bitrecord.pcap.lab;
