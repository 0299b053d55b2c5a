package org.flambeau.medals.award;

import java.io.Serializable;

/**
 * Identity of one medal of one version of a podium.
 *
 * @param place from 0, in the order of the podium's medals
 */
record Place(String games, String event, long version, int place) implements Serializable {}
