package org.flambeau.medals.podium;

import java.io.Serializable;

record PodiumKey(String games, String event) implements Serializable {}
