package org.bitrecord.protocols.ethernet;

import org.bitrecord.Union;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.ipv4.Ipv4;

/** What an Ethernet frame carries; told apart by the {@link EtherType}. */
@Union
public sealed interface EthernetPayload permits Arp, Ipv4, UnknownPayload {}
