package org.flambeau.medals.event;

import java.util.Set;

/** Which events of a Games have a podium. */
public interface EventUse {

    Set<String> eventsUsed(String games);
}
