package org.flambeau.contracts.notifications;

import java.util.List;

/**
 * Whom and what a notification concerns, for interests to match on. A correction concerns the old and the new
 * organisations and athletes.
 *
 * @param ceremony code of the ceremony, null when it is about medals
 */
public record Subject(
        List<String> organisations,
        List<String> athletes,
        List<String> disciplines,
        List<String> events,
        List<String> categories,
        String ceremony) {}
