package org.flambeau.http;

/** The roles of the suite, as they stand in the {@code groups} claim of a bearer token. */
public final class Roles {

    /** Results desk: creates podiums, changes them while unofficial, protests. */
    public static final String RESULTS = "results";

    /** Results desk: makes official, corrects, withdraws; owns the Games' facts. */
    public static final String RESULTS_CHIEF = "results-chief";

    /** Edits ceremonies and running orders. */
    public static final String PRODUCER = "producer";

    /** Approves a running order. */
    public static final String APPROVER = "approver";

    /** Calls the show. */
    public static final String CALLER = "caller";

    /** Reads the full, secret view of a ceremony. */
    public static final String PRODUCTION = "production";

    /** Writes notices by hand. */
    public static final String EDITOR = "editor";

    /** Sees and mends outbox, relay, inbox and dead letters, in every service. */
    public static final String OPERATOR = "operator";

    /** Owns webhook endpoints. */
    public static final String PARTNER = "partner";

    /** A partner whose contract has the level broadcast: sees every segment of a ceremony, and of a secret one not who performs. */
    public static final String PARTNER_BROADCAST = "partner-broadcast";

    private Roles() {}
}
