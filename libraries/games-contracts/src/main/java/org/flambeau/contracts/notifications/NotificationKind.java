package org.flambeau.contracts.notifications;

/** What a notification tells. */
public enum NotificationKind {
    /** The facts of the Games were registered or changed. */
    GAMES,
    /** Medals were awarded. */
    MEDAL,
    /** The status of a podium changed, its medals did not. */
    STATUS,
    /** Medals of an official podium changed. */
    CORRECTION,
    /** A whole podium was withdrawn. */
    WITHDRAWAL,
    /** A milestone was reached, has new facts, or is taken back. */
    MILESTONE,
    CEREMONY_PLANNED,
    CEREMONY_AMENDED,
    CEREMONY_STARTED,
    CEREMONY_SEGMENT,
    CEREMONY_DELAYED,
    CEREMONY_RESUMED,
    CEREMONY_FINISHED,
    CEREMONY_CANCELLED,
    /** Written by an editor. */
    NOTICE,
    /** An editor takes an earlier notification back: do not use it. */
    KILL,
    /** A rehearsal was reset: forget all medals and the progress of all ceremonies of the Games. */
    RESET
}
