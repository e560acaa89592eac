package org.bitrecord.ping.report;

import java.util.Optional;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;

/**
 * The way that requests take.
 *
 * @param backend by which means they are sent
 * @param device from which device; empty if the kernel decides it request by request
 * @param source from which address; empty if the kernel decides it
 * @param sourceMac from which MAC address, where there is one
 * @param nextHop to whom they are handed first: the destination or a gateway; empty if the kernel decides that
 * @param remark why it is this backend and not a better one; often empty
 */
public record Path(
        String backend,
        Optional<String> device,
        Optional<Ipv4Address> source,
        Optional<MacAddress> sourceMac,
        Optional<Ipv4Address> nextHop,
        String remark) {}
