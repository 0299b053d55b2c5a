package org.flambeau.contracts;

/**
 * Kafka record headers of a CloudEvents 1.0 event in binary content mode
 * (CloudEvents Kafka Protocol Binding 1.0.2, section 3.2): attributes carry the prefix {@code ce_}, values are UTF-8.
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";

    /** Aggregate and version, {@code podium/paris-2024/ATHM100M/3}: the same on every resend. */
    public static final String ID = "ce_id";

    /** The service that owns the aggregate, {@code /medals-service}. */
    public static final String SOURCE = "ce_source";

    /** One of {@link EventTypes}. */
    public static final String TYPE = "ce_type";

    /** The aggregate, {@code podium/paris-2024/ATHM100M}. */
    public static final String SUBJECT = "ce_subject";

    /** When the change was recorded, RFC 3339. The same on every resend. */
    public static final String TIME = "ce_time";

    /** Extension attribute: the aggregate's version, 1, 2, 3, ... without a gap. */
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";

    /** Media type of the payload; has no prefix by the binding. */
    public static final String CONTENT_TYPE = "content-type";

    public static final String SPEC_VERSION_VALUE = "1.0";
    public static final String JSON = "application/json";

    private CloudEventHeaders() {}
}
