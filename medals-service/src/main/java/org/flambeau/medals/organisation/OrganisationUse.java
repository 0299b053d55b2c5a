package org.flambeau.medals.organisation;

import java.util.Set;

/** Which organisations the podiums of a Games speak of. */
public interface OrganisationUse {

    Set<String> organisationsUsed(String games);
}
