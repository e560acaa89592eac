package org.bitrecord.protocols.ipv4;

import org.bitrecord.Union;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.icmp.Icmp;

/** What an IPv4 datagram carries; told apart by the {@link IpProtocol}. */
@Union
public sealed interface IpPayload permits Icmp, UnknownPayload {}
