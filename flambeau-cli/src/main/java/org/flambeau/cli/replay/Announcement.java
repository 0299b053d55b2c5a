package org.flambeau.cli.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One PUT of a podium, at the moment when the public could know.
 *
 * @param at becomes {@code effectiveAt}
 * @param day the sporting day it belongs to
 * @param medals bodies of all medals of the podium so far
 * @param revision reason, who and when; null when nothing official is changed
 */
public record Announcement(
        Instant at, LocalDate day, String event, List<Map<String, Object>> medals, Map<String, Object> revision) {}
