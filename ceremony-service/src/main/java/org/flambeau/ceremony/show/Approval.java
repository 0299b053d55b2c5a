package org.flambeau.ceremony.show;

import java.time.Instant;

/**
 * A second person's word for one version of the running order.
 *
 * @param version of the running order
 * @param by name of the approver, never the last editor's
 */
public record Approval(long version, String by, Instant at) {}
