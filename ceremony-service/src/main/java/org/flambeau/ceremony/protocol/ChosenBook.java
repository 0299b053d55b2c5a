package org.flambeau.ceremony.protocol;

/**
 * What a ceremony has chosen.
 *
 * @param code of the rule book, null when nothing is chosen
 * @param version rises with every choice, 0 before the first
 */
record ChosenBook(String code, long version) {

    static final ChosenBook NONE = new ChosenBook(null, 0);
}
