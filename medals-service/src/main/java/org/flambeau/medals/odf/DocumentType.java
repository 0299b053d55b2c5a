package org.flambeau.medals.odf;

/** The documents that are written, by their names in the Olympic Data Feed. */
public enum DocumentType {
    /** The medal standings. */
    DT_MEDALS,
    /** The medallists of each event. */
    DT_MEDALLISTS
}
