package org.flambeau.medals.milestone;

import java.util.Collection;
import java.util.List;

/** Where milestones are kept, by Games. */
interface MilestoneStore {

    /** Those that hold and that the scope covers. */
    List<Kept> holding(String games, Scope scope);

    /** Those of the ids that ever were, in their newest version. */
    List<Kept> ofIds(String games, Collection<String> ids);

    /** Puts new versions in place of the old. */
    void write(String games, List<Kept> versions);
}
