package org.flambeau.medals.milestone;

/**
 * A milestone in its newest version.
 *
 * @param version 1, 2, 3, ... per id, without a gap
 * @param milestone as it was told last; null when a reset made it forgotten
 * @param updated whether it held in the version before too; of interest only when the version is new
 * @param retracted whether it no longer holds
 */
record Kept(String id, long version, Milestone milestone, boolean updated, boolean retracted) {

    boolean holds() {
        return milestone != null && !retracted;
    }
}
