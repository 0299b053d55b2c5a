package org.flambeau.contracts.notifications;

/** Words that a newsroom can print: a headline and one paragraph. */
public record Text(String headline, String body) {}
