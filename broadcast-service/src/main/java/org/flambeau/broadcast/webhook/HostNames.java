package org.flambeau.broadcast.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up names of hosts. */
interface HostNames {

    /** All addresses of a name, at least one; the address itself when the name is one. May hang as long as DNS does. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
