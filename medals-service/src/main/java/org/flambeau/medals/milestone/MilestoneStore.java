package org.flambeau.medals.milestone;

import java.util.Collection;
import java.util.List;

/** What is kept of milestones, by Games. */
interface MilestoneStore {

    /** Those that hold and that the scope covers. */
    List<Kept> holding(String games, Scope scope);

    /** Those of the ids that ever were, in their newest version. */
    List<Kept> ofIds(String games, Collection<String> ids);
}
